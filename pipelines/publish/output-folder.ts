import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UsageError } from "../errors/failures.ts";

/**
 * A build works in a folder beside the output and is moved into place by two renames, so a build that fails or
 * is killed leaves the published site whole. What a kill between the renames left is mended at the next start.
 */

/** Every site that this program wrote holds it. */
const signature = join("data", "catalog.json");

export interface BuildFolder {
  /** The future output. */
  site: string;
  /** The working database, extracts; gone after the build. */
  work: string;
  publish(): void;
  discard(): void;
}

export function openBuildFolder(out: string): BuildFolder {
  mendOutput(out);
  refuseForeign(out);
  const folder = `${out}.building-${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  const [site, work] = [join(folder, "site"), join(folder, "work")];
  for (const path of [site, work]) mkdirSync(path, { recursive: true });
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  return { site, work, discard, publish: () => (swap(site, out), discard()) };
}

/** Puts back a site that was set aside when a build was killed, and clears what dead builds left. */
export function mendOutput(out: string): void {
  const previous = `${out}.previous`;
  if (existsSync(previous)) {
    if (existsSync(out)) rmSync(previous, { recursive: true, force: true });
    else renameSync(previous, out);
  }
  clearAbandoned(`${out}.building-`);
}

/** Removes the folders `<prefix><pid>` of processes that run no more. */
export function clearAbandoned(prefix: string): void {
  const parent = dirname(prefix);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(basename(prefix)) ? name.slice(basename(prefix).length) : "";
    if (/^\d+$/.test(pid) && !isRunning(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** Moves what is in one folder into another, also to another disk; where both have a folder of a name, the two become one. */
export function moveContents(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) moveContents(source, target);
    else move(source, target);
  }
}

function move(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    cpSync(source, target, { recursive: true });
  }
}

/** A folder with other things in it is not ours to replace. */
function refuseForeign(out: string): void {
  if (!existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, signature))) return;
  throw new UsageError(`输出文件夹 ${out} 里有别的内容，不会覆盖。请换一个文件夹（DUCHA_OUT），或先清空它`);
}

function swap(site: string, out: string): void {
  const previous = `${out}.previous`;
  rmSync(previous, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, previous);
  renameSync(site, out);
  rmSync(previous, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
