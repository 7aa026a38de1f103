import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { clearAbandoned, moveContents } from "./output-folder.ts";

export interface SiteInput {
  /** The published database. */
  database: string;
  catalog: string;
  /** Where the files of 数据查询 are. */
  console: string;
  extracts: string;
  /** Letters and other documents as data. */
  documents: string;
  /** The ready questions with their answers. */
  questions: string;
  /** Where the pages go, beside what is there. */
  out: string;
}

export const projectRoot = join(import.meta.dirname, "..", "..");

/** Pages are many short-lived strings: a larger nursery saves a third of the time, a bounded heap a quarter of the memory. */
const flags = ["--max-semi-space-size=32", "--max-old-space-size=500"];

export interface SiteRenderer {
  /** Renders the pages from the published files. Returns the renderer's greatest memory in KiB. */
  render(input: SiteInput): Promise<number>;
  /** Ends the renderer, whatever it is doing. */
  stop(): void;
}

/**
 * Starts Astro in a process of its own: it compiles the pages while the data is read, its memory does not come on
 * top of the models', and it ends with this process, even a killed one.
 *
 * Astro empties the folder it renders into, and keeps what it compiles beside it, where modules must resolve; so
 * that is a folder of this build's own inside the project, and the pages are moved from there.
 */
export function startSite(): SiteRenderer {
  const prefix = join(projectRoot, ".astro", "pages-");
  clearAbandoned(prefix);
  const scratch = `${prefix}${process.pid}`;
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, "render-pages.ts")], {
    cwd: projectRoot,
    env: { ...process.env, DUCHA_SITE_OUT: scratch, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = outcomeOf(child);
  return {
    render: async (input) => {
      if (child.connected) child.send(siteEnvironment(input));
      const { status, peak, printed } = await ended;
      if (status !== 0) throw new Error(`页面没有生成：\n${printed.slice(-8000)}`);
      moveContents(scratch, input.out);
      return peak;
    },
    stop: () => {
      child.kill("SIGKILL");
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

async function outcomeOf(child: ChildProcess): Promise<{ status: number | null; peak: number; printed: string }> {
  let [printed, peak] = ["", 0];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text: Buffer) => (printed += text.toString()));
  }
  child.on("message", (message) => (peak = Number(message)));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, peak, printed };
}

/** The site reads the published files only; their paths come by environment. */
export function siteEnvironment(input: SiteInput): Record<string, string> {
  const { database, catalog, console, extracts, documents, questions } = input;
  return {
    DUCHA_DATABASE: database,
    DUCHA_CATALOG: catalog,
    DUCHA_CONSOLE: console,
    DUCHA_EXTRACTS: extracts,
    DUCHA_DOCUMENTS: documents,
    DUCHA_QUESTIONS: questions,
  };
}
