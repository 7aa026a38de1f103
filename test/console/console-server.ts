import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import sirv from "sirv";

export interface ConsoleServer {
  /** Without the last slash. */
  root: string;
  close(): void;
}

export interface FaultyServer extends ConsoleServer {
  /** From now on it answers 503 where the database is asked for, or no more. */
  setFault(isOn: boolean): void;
}

/** As servePortal, with a database that can be taken away. */
export async function serveFaulty(site: string): Promise<FaultyServer> {
  const handle = sirv(site, { dev: true, etag: true });
  let hasFault = false;
  const server = await listen("faulty", (request, response, missing) => {
    if (hasFault && request.url!.includes("ducha.duckdb")) response.writeHead(503).end();
    else handle(request, response, missing);
  });
  return { ...server, setFault: (isOn) => (hasFault = isOn) };
}

/** Serves a site below a subfolder, as an intranet portal does, with ranges and packed files; of `silent` it says nothing. */
export function servePortal(site: string, silent?: RegExp): Promise<ConsoleServer> {
  const handle = sirv(site, { dev: true, etag: true, gzip: true, brotli: true });
  return listen("portal/ducha", (request, response, missing) => {
    if (silent?.test(request.url!) !== true) handle(request, response, missing);
  });
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Knows no ranges, no compression, no entity tags and no media types but the pages': the least that a server does. */
export function servePlainly(site: string): Promise<ConsoleServer> {
  return listen("plain", (request, response, missing) => {
    const path = join(site, decodeURI(new URL(request.url!, "http://any").pathname));
    if (!existsSync(path) || !statSync(path).isFile()) return missing();
    const body = readFileSync(path);
    const type = types[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
}

type Handle = (request: IncomingMessage, response: ServerResponse, missing: () => void) => void;

async function listen(subfolder: string, handle: Handle): Promise<ConsoleServer> {
  const server: Server = createServer((request, response) => {
    const missing = (): void => void response.writeHead(404).end();
    if (!request.url?.startsWith(`/${subfolder}/`)) return missing();
    request.url = request.url.slice(subfolder.length + 1);
    handle(request, response, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { root: `http://127.0.0.1:${port}/${subfolder}`, close: () => (server.close(), server.closeAllConnections()) };
}
