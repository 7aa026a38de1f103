import { marks } from "./marks.ts";

/** The reader or the time limit ended the query. */
export class Stopped extends Error {}

/** The engine itself broke, by memory or a fault of its own: what was running is lost, a fresh one is started. */
export class EngineLost extends Error {}

/** The server gave no more of the database: what was read of it in this engine may be wrong. */
export class DatabaseUnreachable extends Error {}

/** The server's database is another one than that which was opened. */
export class DatabaseChanged extends Error {}

/** DuckDB's own word on a statement. */
export class QueryFailed extends Error {}

const lost =
  /unreachable|RuntimeError|Aborted\(|memory access out of bounds|table index is out of bounds|null function|Maximum call stack|INTERNAL Error|database has been invalidated|is not a function/;

/** Told by the words of the error: duckdb-wasm passes on nothing else. */
export function failureOf(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof Stopped || error instanceof EngineLost) return error;
  if (text.includes(marks.changed))
    return new DatabaseChanged("服务器几次给出的不是同一个数据库文件：可能正在更新，或者几台服务器上的文件不同");
  if (text.includes(marks.network)) return new DatabaseUnreachable("没有读到数据库：网络断了，或者服务器停了");
  return lost.test(text) ? new EngineLost(text) : new QueryFailed(text);
}
