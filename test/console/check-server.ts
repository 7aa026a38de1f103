import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Places } from "../../src/console/check/probe-server.ts";

/** What a server may do wrong, or otherwise than most. */
export interface Habits {
  /** Answers every range with the whole file. */
  ignoresRanges?: boolean;
  /** Answers a range with bytes from elsewhere. */
  shiftsRanges?: boolean;
  wasmType?: string;
  hasEtag?: boolean;
  hasLastModified?: boolean;
  /** Another tag for each answer, as two servers behind one address give. */
  variesEtag?: boolean;
  /** no-cache by default; empty for none. */
  cacheControl?: string;
  /** Of .wasm and texts, never of the database; gzip by default. */
  compression?: "gzip" | "br" | "none";
  hasPackedCopy?: boolean;
  /** A Content-Security-Policy for every answer. */
  policy?: string;
  /** So many bytes of the database are missing at its end. */
  truncated?: number;
  /** A log-in page in the place of every file. */
  asksLogin?: boolean;
  /** These paths are 404. */
  missing?: string[];
  /** These paths get no answer. */
  silent?: string[];
  /** The bodies of these paths begin and do not end. */
  stalls?: string[];
}

/** A database as long as a small one, with DuckDB's mark where it stands. */
export const database = Buffer.alloc(300_000, 7);
database.write("DUCK", 8);

const files: Record<string, { body: Buffer; type: string }> = {
  "/sql/check.html": { body: Buffer.from("<!doctype html>"), type: "text/html" },
  "/data/ducha.duckdb": { body: database, type: "application/octet-stream" },
  "/data/database.json": {
    body: Buffer.from(JSON.stringify({ sha256: "abc", bytes: database.length, built_on: "2026-11-22" })),
    type: "application/json",
  },
  "/data/catalog.json": { body: Buffer.from(JSON.stringify({ tables: "表".repeat(5000) })), type: "application/json" },
  "/assets/console/duckdb-eh.wasm": { body: Buffer.from("\0asm".padEnd(40_000, "w")), type: "application/wasm" },
  "/assets/console/worker-eh.js": { body: Buffer.from("0;"), type: "text/javascript" },
};
const packedPath = "/assets/console/duckdb-eh.wasm.gz";

/** Serves the parts of a site that the self-test asks for, with these habits; a faultless one by default. */
export async function serveWith(habits: Habits): Promise<{ places: Places; server: Server }> {
  const server = createServer((request, response) => answer(request, response, habits));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const at = (path: string): string => root + path;
  return {
    server,
    places: {
      page: at("/sql/check.html"),
      database: at("/data/ducha.duckdb"),
      record: at("/data/database.json"),
      text: at("/data/catalog.json"),
      wasm: at("/assets/console/duckdb-eh.wasm"),
      worker: at("/assets/console/worker-eh.js"),
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, habits: Habits): void {
  const path = new URL(request.url!, "http://host").pathname;
  if (habits.silent?.includes(path)) return;
  const file = fileAt(path, habits);
  if (file === undefined || habits.missing?.includes(path)) return void response.writeHead(404).end();
  const { hasEtag = true, hasLastModified = true } = habits;
  const tag = habits.variesEtag ? `"${Math.random()}"` : `"${file.body.length}"`;
  if (hasEtag) response.setHeader("ETag", tag);
  if (hasLastModified) response.setHeader("Last-Modified", "Sun, 22 Nov 2026 08:00:00 GMT");
  const { cacheControl = "no-cache" } = habits;
  if (cacheControl) response.setHeader("Cache-Control", cacheControl);
  if (habits.policy) response.setHeader("Content-Security-Policy", habits.policy);
  response.setHeader("Content-Type", file.type);
  if (request.headers["if-none-match"] === tag) return void response.writeHead(304).end();
  if (habits.stalls?.includes(path)) return void response.writeHead(200).write("x");
  send(request, response, file, habits);
}

function fileAt(path: string, habits: Habits): { body: Buffer; type: string } | undefined {
  if (habits.asksLogin && files[path]) return { body: Buffer.from("<html>请登录".repeat(20)), type: "text/html" };
  const { hasPackedCopy = true, truncated = 0 } = habits;
  const wasm = files["/assets/console/duckdb-eh.wasm"]!;
  if (path === packedPath) return hasPackedCopy ? { body: gzipSync(wasm.body), type: "application/gzip" } : undefined;
  const file = files[path];
  if (file?.body === database) return { ...file, body: database.subarray(0, database.length - truncated) };
  return file === wasm && habits.wasmType !== undefined ? { ...wasm, type: habits.wasmType } : file;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { body, type }: { body: Buffer; type: string },
  { ignoresRanges, shiftsRanges, compression = "gzip" }: Habits,
): void {
  const isDatabase = type === "application/octet-stream";
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
  if (isDatabase && range !== null && !ignoresRanges) {
    const [from, last] = [Number(range[1]), Math.min(Number(range[2]), body.length - 1)];
    const shift = shiftsRanges && from > 0 ? 1 : 0;
    const part = body.subarray(from - shift, last + 1 - shift);
    response.setHeader("Content-Range", `bytes ${from}-${last}/${body.length}`);
    return void response.writeHead(206, { "Content-Length": part.length }).end(part);
  }
  const isPacked = compression !== "none" && !isDatabase && type !== "application/gzip";
  const sent = isPacked ? (compression === "br" ? brotliCompressSync(body) : gzipSync(body)) : body;
  if (isPacked) response.setHeader("Content-Encoding", compression);
  response.writeHead(200, { "Content-Length": sent.length });
  response.end(request.method === "HEAD" ? undefined : sent);
}
