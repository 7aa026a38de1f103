import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";

/**
 * Calls `load` the first time and hands its promise to everybody after, until another build's input
 * is set: `npm run dev` publishes anew in the same process, and nothing old may be shown then.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  let from: string | undefined;
  return () => {
    const input = inputNow();
    if (loaded === undefined || from !== input) loaded = load();
    from = input;
    return loaded;
  };
}

function inputNow(): string {
  const { DUCHA_DATABASE: database = "", DUCHA_CATALOG, DUCHA_EXTRACTS } = process.env;
  const written = statSync(database, { throwIfNoEntry: false })?.mtimeMs;
  return [database, written, DUCHA_CATALOG, DUCHA_EXTRACTS].join("\n");
}

/** The published database (DUCHA_DATABASE), read-only: the pages show what the outside can query, nothing else. */
const open = once((): Promise<DuckDBInstance> => {
  const path = process.env.DUCHA_DATABASE;
  if (path === undefined) throw new Error("DUCHA_DATABASE is not set: the site is built by `npm run build`");
  const spill = join(process.env.DUCHA_EXTRACTS ?? tmpdir(), "..", "spill"); // not beside the published file
  return DuckDBInstance.create(path, {
    access_mode: "READ_ONLY",
    threads: "2",
    memory_limit: "160MB",
    temp_directory: spill,
  });
});

const connect = once(async (): Promise<DuckDBConnection> => (await open()).connect());

/** Rows as objects. Integers of 64 bits arrive as strings: cast counts to INTEGER in the query. */
export async function rows<T>(sql: string, values: Record<string, DuckDBValue> = {}): Promise<T[]> {
  const reader = await (await connect()).runAndReadAll(sql, values);
  return reader.getRowObjectsJson() as T[];
}

export interface NumberChunk {
  count: number;
  columns: Float64Array[];
}

/** The listed expressions as columns of doubles, NULL as NaN, chunk by chunk: no object is made per row. */
export async function* numberChunks(expressions: readonly string[], from: string): AsyncGenerator<NumberChunk> {
  const list = expressions.map((expression) => `coalesce((${expression})::DOUBLE, 'nan'::DOUBLE)`);
  // A stream ends when its connection runs another query, so it gets one of its own.
  const connection = await (await open()).connect();
  const result = await connection.stream(`select ${list.join(", ")} ${from}`);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    const columns = expressions.map((_, at) => (chunk.getColumnVector(at) as unknown as { items: Float64Array }).items);
    yield { count: chunk.rowCount, columns };
  }
  connection.closeSync();
}
