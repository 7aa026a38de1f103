import { ask, type Question, type Reply } from "./reply.ts";
import { headerOf, lengthOf, recordOf, type ServerFindings } from "./server-findings.ts";

/** Absolute addresses of what is asked for. */
export interface Places {
  /** This page. */
  page: string;
  database: string;
  /** data/database.json: which database the server should have. */
  record: string;
  /** A long text: what the server does to pages shows on it. */
  text: string;
  /** The .wasm that this browser runs, and its worker's script. */
  wasm: string;
  worker: string;
}

const speedBytes = 1_000_000;

/** Asks the server for what the queries will ask for. `limit` in milliseconds binds each request, the megabyte twice that. */
export async function probeServer(places: Places, limit: number): Promise<ServerFindings> {
  const get = (url: string, question: Partial<Question> = {}): Promise<Reply> => ask(url, { limit, ...question });
  const range = (from: number, to: number, question: Partial<Question> = {}): Promise<Reply> =>
    get(places.database, { headers: { Range: `bytes=${from}-${to}` }, keep: to - from + 1, ...question });
  const [page, record, text, wasm, packed, worker, head, start, inside] = await Promise.all([
    get(places.page),
    get(places.record, { keep: 4096 }),
    get(places.text),
    get(places.wasm, { keep: 4 }),
    get(`${places.wasm}.gz`),
    get(places.worker),
    get(places.database, { method: "HEAD" }),
    range(0, 31),
    range(8, 11),
  ]);
  const length = lengthOf({ head, start }) ?? recordOf(record)?.bytes;
  const validator = validatorOf(start);
  const [end, again] = await Promise.all([
    length === undefined ? null : range(Math.max(0, length - 16), length - 1),
    validator === null ? null : get(places.database, { headers: validator }),
  ]);
  // alone, so that nothing else takes part of the line
  const speed = await range(0, speedBytes - 1, { limit: 2 * limit });
  return { page, record, text, wasm, packed, worker, head, start, inside, end, again, speed };
}

function validatorOf(reply: Reply): Record<string, string> | null {
  const [tag, modified] = [headerOf(reply, "etag"), headerOf(reply, "last-modified")];
  if (tag !== "") return { "If-None-Match": tag };
  return modified === "" ? null : { "If-Modified-Since": modified };
}
