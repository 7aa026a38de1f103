import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from "@duckdb/duckdb-wasm/blocking";
import { beforeAll, expect, inject, test } from "vitest";
import { readQuestions } from "../../pipelines/publish/question-file.ts";
import { askDatabase, type Answers } from "./ask.ts";

const { resolve } = createRequire(import.meta.url);
const file = join(inject("site"), "data/ducha.duckdb");
let browser: DuckDBConnection;
let answers: Answers;

/** The console's DuckDB, in this process, without any extension. */
beforeAll(async () => {
  const build = (name: string) => ({
    mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
    mainWorker: "",
  });
  const engine = await createDuckDB({ mvp: build("mvp"), eh: build("eh") }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => undefined);
  engine.registerFileBuffer("ducha.duckdb", readFileSync(file));
  browser = engine.connect();
  for (const name of ["autoinstall", "autoload"]) browser.query(`set ${name}_known_extensions = false`);
  browser.query("attach 'ducha.duckdb' as ducha (read_only)");
  browser.query("use ducha");
  answers = await askDatabase(file);
});

test("the console's DuckDB is older than the build's", () => {
  expect(rowsOf("select version() as v")).toEqual([["v1.4.3"]]);
});

test.each(readQuestions())("$key answers the same in the console's DuckDB", ({ key, sql }) => {
  const { rowCount, rows } = answers.all.find((one) => one.key === key)!;
  expect(rowCount).toBe(rows.length);
  expect(rowsOf(sql)).toEqual(rows);
});

function rowsOf(sql: string): unknown[][] {
  const table = browser.query(sql);
  const isDate = table.schema.fields.map(({ type }) => String(type).startsWith("Date"));
  const cellOf = (cell: unknown, at: number): unknown =>
    isDate[at] === true && cell !== null ? new Date(Number(cell)).toISOString().slice(0, 10) : cell;
  return table.toArray().map((row) => [...row].map(([, cell], at) => cellOf(cell, at)));
}
