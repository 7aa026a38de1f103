import type { DatabaseRecord } from "../engine/engine.ts";
import type { Answer, Reply } from "./reply.ts";

/** What the server replied to each of the questions that the queries will ask. */
export interface ServerFindings {
  page: Reply;
  record: Reply;
  text: Reply;
  wasm: Reply;
  /** The gzipped copy beside it. */
  packed: Reply;
  worker: Reply;
  /** HEAD of the database. */
  head: Reply;
  /** Its first 32 bytes, the 4 from the 8th, its last 16 (null where nobody says how long it is). */
  start: Reply;
  inside: Reply;
  end: Reply | null;
  /** The database asked for again by the validator that it came with; null where it came with none. */
  again: Reply | null;
  /** Its first megabyte, by the clock. */
  speed: Reply;
}

/** What data/database.json says; null where it is not there or says something else. */
export function recordOf(reply: Reply): Pick<DatabaseRecord, "bytes"> | null {
  if (reply.kind === "silence" || reply.status !== 200) return null;
  try {
    const record = JSON.parse(new TextDecoder().decode(reply.body)) as Partial<DatabaseRecord> | null;
    return typeof record?.bytes === "number" ? { bytes: record.bytes } : null;
  } catch {
    return null;
  }
}

/** How long the server says that the database is. */
export function lengthOf({ head, start }: Pick<ServerFindings, "head" | "start">): number | undefined {
  return totalOf(start) ?? contentLength(head) ?? contentLength(start);
}

function totalOf(reply: Reply): number | undefined {
  const total = /\/(\d+)$/.exec(headerOf(reply, "content-range"));
  return total === null ? undefined : Number(total[1]);
}

/** Of the whole file as it is: of a compressed answer it would be another number. */
function contentLength(reply: Reply): number | undefined {
  const isPlain = reply.kind === "answer" && reply.status === 200 && encodingOf(reply) === "";
  return isPlain ? transferredLength(reply) : undefined;
}

/** The bytes that go over the line. */
export function transferredLength(answer: Answer): number | undefined {
  const length = headerOf(answer, "content-length");
  return /^\d+$/.test(length) ? Number(length) : undefined;
}

/** gzip, br, deflate; empty where the answer is not compressed. */
export function encodingOf(answer: Answer): string {
  const encoding = headerOf(answer, "content-encoding").trim().toLowerCase();
  return encoding === "identity" ? "" : encoding;
}

/** Empty where there is none. */
export function headerOf(reply: Reply, name: string): string {
  return reply.kind === "answer" ? (reply.headers[name] ?? "") : "";
}
