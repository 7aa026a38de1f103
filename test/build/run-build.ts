import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { projectRoot, today } from "../built-site.ts";

/** Runs the one entry as a user would, and tells how it ended. */

export interface Ended {
  status: number | null;
  output: string;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ducha-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A small data directory to spoil: two indicators' worth of the demonstration's months would do, this is three files. */
export function smallDirectory(): string {
  const folder = join(temporaryFolder(), "data");
  for (const part of ["site.yaml", "policy", "reference"])
    cpSync(join(projectRoot, "data", part), join(folder, part), { recursive: true });
  for (const month of ["2026-08", "2026-09"]) {
    const path = join("exports", "provincial_rankings", `${month}.csv`);
    cpSync(join(projectRoot, "data", path), join(folder, path), { recursive: true });
  }
  return folder;
}

function environment(data: string, out: string): NodeJS.ProcessEnv {
  return { ...process.env, DUCHA_DATA: data, DUCHA_OUT: out, DUCHA_NOW: today };
}

export function run(data: string, out: string, ...parameters: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["pipelines/build.ts", ...parameters], {
    cwd: projectRoot,
    env: environment(data, out),
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

/** Starts a build and kills it as soon as it has printed a line that starts so. */
export async function killAfter(start: string, data: string, out: string): Promise<void> {
  const child = spawn(process.execPath, ["pipelines/build.ts"], { cwd: projectRoot, env: environment(data, out) });
  let printed = "";
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (text: Buffer) => {
      printed += text.toString();
      if (printed.split("\n").some((line) => line.startsWith(start))) child.kill("SIGKILL");
    });
    child.on("exit", () => resolve());
  });
  if (child.signalCode !== "SIGKILL") throw new Error(`the build ended before it printed ${start}`);
}
