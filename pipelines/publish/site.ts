import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { clearAbandoned, moveContents } from "./output-folder.ts";

export interface SiteInput {
  /** The published database. */
  database: string;
  catalog: string;
  extracts: string;
  /** Where the pages go, beside what is there. */
  out: string;
}

export const projectRoot = join(import.meta.dirname, "..", "..");

/** Pages are many short-lived strings: a larger nursery saves a third of the time, a bounded heap a quarter of the memory. */
const flags = ["--max-semi-space-size=32", "--max-old-space-size=650"];

/**
 * Renders the pages with Astro, in a process of its own so that its memory does not come on top of the
 * models'. The site reads the published files only: their paths come by environment. Returns the process's
 * greatest memory in KiB.
 *
 * Astro empties the folder it renders into, and keeps what it compiles beside it, where modules must resolve; so
 * that is a folder of this build's own inside the project, and the pages are moved from there.
 */
export async function renderSite(input: SiteInput): Promise<number> {
  const prefix = join(projectRoot, ".astro", "pages-");
  clearAbandoned(prefix);
  const scratch = `${prefix}${process.pid}`;
  try {
    const peak = await runAstro({ ...input, out: scratch });
    moveContents(scratch, input.out);
    return peak;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runAstro(input: SiteInput): Promise<number> {
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, "render-pages.ts")], {
    cwd: projectRoot,
    env: { ...process.env, ...siteEnvironment(input) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (printed += text.toString()));
  let peak = 0;
  child.on("message", (message) => (peak = Number(message)));
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== 0) throw new Error(`页面没有生成：\n${printed.slice(-8000)}`);
  return peak;
}

export function siteEnvironment({ database, catalog, extracts, out }: SiteInput): Record<string, string> {
  return {
    DUCHA_DATABASE: database,
    DUCHA_CATALOG: catalog,
    DUCHA_EXTRACTS: extracts,
    DUCHA_SITE_OUT: out,
    ASTRO_TELEMETRY_DISABLED: "1",
  };
}
