import { join } from "node:path";
import { createRequire } from "node:module";
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from "@duckdb/duckdb-wasm/blocking";
import { beforeAll, expect, inject, test } from "vitest";
import { publishedModels } from "../../pipelines/publish/database.ts";

/** The published file, read by the very wasm that the browser gets. */

const wasm = (build: string): string =>
  createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/duckdb-${build}.wasm`);
let connection: DuckDBConnection;

beforeAll(async () => {
  const bundles = {
    mvp: { mainModule: wasm("mvp"), mainWorker: "" },
    eh: { mainModule: wasm("eh"), mainWorker: "" },
  };
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate();
  database.open({ path: join(inject("site"), "data/ducha.duckdb"), accessMode: 1 });
  connection = database.connect();
});

test.each(publishedModels().tables.map(({ name }) => name))("the browser's DuckDB reads %s", (name) => {
  const counted = connection.query(`select count(*)::integer as rows from (select distinct * from "${name}")`);
  expect(counted.get(0)!["rows"]).toBeGreaterThanOrEqual(0);
});

test.each(publishedModels().views.map(({ name }) => name))("the browser's DuckDB reads %s", (name) => {
  const counted = connection.query(`select count(*)::integer as rows from (select distinct * from "${name}")`);
  expect(counted.get(0)!["rows"]).toBeGreaterThanOrEqual(0);
});
