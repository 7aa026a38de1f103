import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from "@duckdb/duckdb-wasm/blocking";

const folder = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));

/** The DuckDB that the page runs (1.4.3, core functions only), in Node. */
export async function openDuckDb() {
  const build = (name: string) => ({
    mainModule: join(folder, `duckdb-${name}.wasm`),
    mainWorker: join(folder, `duckdb-node-${name}.worker.cjs`),
  });
  const database = await createDuckDB({ mvp: build("mvp"), eh: build("eh") }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  database.open({});
  return database;
}

const locks = [
  "set autoinstall_known_extensions = false",
  "set autoload_known_extensions = false",
  "set enable_external_access = false",
];

/** Locked as the page's is; with errors plain or as JSON. */
export function lock(connection: DuckDBConnection, { asJson }: { asJson: boolean }): void {
  for (const setting of locks) connection.query(setting);
  if (asJson) connection.query("set errors_as_json = true");
  connection.query("set lock_configuration = true");
}

/** What DuckDB says to a statement that fails: at once, or, as the page asks, step by step. */
export async function errorOf(connection: DuckDBConnection, sql: string, inSteps: boolean): Promise<string> {
  try {
    if (!inSteps) connection.query(sql);
    else for await (const batch of await connection.send(sql, true)) void batch;
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`did not fail: ${sql}`);
}
