import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  constants as files,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build, type BuildOptions } from "esbuild";
import { slimExports } from "./slim-wasm.ts";
import { projectRoot } from "./site.ts";

/** Where the pages find the console's files, relative to the site; names carry a hash, so that no cache serves an old one. */
export interface ConsoleFiles {
  /** Starts the engine's worker: a classic script, so that it runs as soon as it is there. */
  start: string;
  /** ES modules. */
  console: string;
  check: string;
  /** Reads the reader's own CSV. */
  ownFileWorker: string;
  /** duckdb-wasm: with WebAssembly exceptions, and for browsers without. */
  eh: EngineFiles;
  mvp: EngineFiles;
}

export interface EngineFiles {
  worker: string;
  wasm: string;
}

const folder = "assets/console";
const source = (name: string): string => join(projectRoot, "src", "console", name);

const common: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  target: "chrome88",
  charset: "utf8",
  legalComments: "none",
  outdir: folder,
  absWorkingDir: projectRoot,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  logLevel: "silent",
};

const classics = [
  "engine/start.ts",
  "engine/worker/worker-eh.ts",
  "engine/worker/worker-mvp.ts",
  "own-files/own-file-worker.ts",
];

/**
 * The pages' modules are bundled each by itself: what they share is small, and a shared file is a request more.
 * Prepares duckdb-wasm too, all of it also compressed, below `site`. Returns where everything is.
 */
export async function publishConsole(site: string): Promise<ConsoleFiles> {
  mkdirSync(join(site, folder), { recursive: true });
  const page = (name: string): ReturnType<typeof bundle> =>
    bundle(site, { entryPoints: [source(name)], format: "esm", splitting: true });
  const [console, check, classic, eh, mvp] = await Promise.all([
    page("console.ts"),
    page("check/check.ts"),
    bundle(site, { entryPoints: classics.map(source), format: "iife", ignoreAnnotations: true }),
    publishWasm(site, "eh"),
    publishWasm(site, "mvp"),
  ]);
  const made = new Map([...console, ...check, ...classic]);
  const [start, ehWorker, mvpWorker, ownFileWorker] = classics.map((name) => made.get(name)!);
  return {
    start: start!,
    console: made.get("console.ts")!,
    check: made.get("check/check.ts")!,
    ownFileWorker: ownFileWorker!,
    eh: { worker: ehWorker!, wasm: eh },
    mvp: { worker: mvpWorker!, wasm: mvp },
  };
}

/** Entry → the file made of it. */
async function bundle(site: string, options: BuildOptions): Promise<Map<string, string>> {
  const { outputFiles, metafile } = await build({ ...common, ...options });
  for (const { path, contents } of outputFiles!) await writePacked(join(site, folder, basename(path)), contents);
  const outputs = Object.entries(metafile!.outputs);
  return new Map(
    outputs.flatMap(([path, { entryPoint }]) =>
      entryPoint === undefined ? [] : [[entryPoint.replace("src/console/", ""), path] as const],
    ),
  );
}

/** The file, and beside it what a server that serves packed files sends instead. */
async function writePacked(path: string, bytes: Uint8Array): Promise<void> {
  await Promise.all([
    keep(path, bytes),
    packed.br(bytes, { params: brotli(bytes.length) }).then((small) => keep(`${path}.br`, small)),
    packed.gz(bytes, { level: 9 }).then((small) => keep(`${path}.gz`, small)),
  ]);
}

const resolve = createRequire(import.meta.url).resolve;
const packed = { br: promisify(brotliCompress), gz: promisify(gzip) };

async function publishWasm(site: string, kind: "eh" | "mvp"): Promise<string> {
  const cached = await prepareWasm(kind);
  for (const ending of ["", ".br", ".gz"]) {
    const name = `${basename(cached)}${ending}`;
    copyFileSync(`${cached}${ending}`, join(site, folder, name), files.COPYFILE_FICLONE);
  }
  return `${folder}/${basename(cached)}`;
}

/** Slimming and packing takes seconds, so it is done once for each release of duckdb-wasm and kept with the packages. */
async function prepareWasm(kind: "eh" | "mvp"): Promise<string> {
  const wasm = readFileSync(resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`));
  const script = readFileSync(resolve(`@duckdb/duckdb-wasm/dist/duckdb-browser-${kind}.worker.js`), "utf8");
  const method = readFileSync(join(import.meta.dirname, "slim-wasm.ts"));
  const hash = createHash("sha256").update(wasm).update(script).update(method).update(packing).digest("hex");
  const path = join(projectRoot, "node_modules", ".cache", "ducha", `duckdb-${kind}-${hash.slice(0, 8)}.wasm`);
  if ([path, `${path}.br`, `${path}.gz`].every((file) => existsSync(file))) return path;
  await writePacked(path, slimExports(wasm, script));
  return path;
}

/** Quality 5 takes a second and is 4% larger than quality 9, which takes thirteen. */
const packing = "brotli 5, gzip 9";

function brotli(size: number): Record<number, number> {
  return { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: size };
}

/** By renaming, so that a build that is killed leaves no half file, and two builds do not disturb each other. */
function keep(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const own = `${path}.${process.pid}`;
  writeFileSync(own, bytes);
  renameSync(own, path);
}
