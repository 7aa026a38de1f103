import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCatalog } from "../../pipelines/publish/catalog.ts";
import { publishDatabase, publishedModels } from "../../pipelines/publish/database.ts";
import { text } from "../../pipelines/warehouse/quote.ts";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { loadCase } from "./case-input.ts";

const folder = mkdtempSync(join(tmpdir(), "it's published-")); // a quote in a path is a character
const path = join(folder, "ducha.duckdb");
/** In a raw column that no model publishes. */
const unpublished = "备注：仅供内部";
let warehouse: Warehouse;
let reader: Warehouse;

const input = {
  provincial: `month, indicator_code, A, B, C, D, E, F
    2024-01, UP,   9, 8, 1, 7, 6, 5
    2024-01, DOWN, 1, 2, 3, 4, 5, 6
    2024-02, UP,   9, 8, 1, 7, 6, 5
    2024-02, DOWN, 1, 2, 3, 4, 5, 6`,
  county: `month, indicator_code, W, X, Y, Z
    2024-01, UP,   1, 2, 3, 4
    2024-01, DOWN, 4, 3, 2, 1
    2024-02, UP,   1, 2, 3, 4
    2024-02, DOWN, 4, 3, 2, 1`,
};

beforeAll(async () => {
  warehouse = await openWarehouse();
  await loadCase(warehouse, input);
  await warehouse.run(`update raw_provincial_rankings set note = '${unpublished}'`);
  await runModels(warehouse, () => {});
  await publishDatabase(warehouse, path);
  await publishDatabase(warehouse, path); // replaces what stood there
  await publishDatabase(warehouse, join(folder, "again.duckdb"));
  reader = await openWarehouse();
  await reader.run(`attach ${text(path)} as board (read_only)`);
});

afterAll(() => {
  reader.close();
  warehouse.close();
  rmSync(folder, { recursive: true });
});

test("Chinese views read under whatever name the file is attached", async () => {
  const rows = await reader.rows(
    "select 指标, 月份, 排名 from board.省排名 where 城市 = '丙市' and 指标 = '产值' order by 月份",
  );
  expect(rows).toEqual([
    { 指标: "产值", 月份: new Date("2024-01-01"), 排名: 6 },
    { 指标: "产值", 月份: new Date("2024-02-01"), 排名: 6 },
  ]);
});

test("every Chinese view reads", async () => {
  const views = await reader.rows<{ name: string }>(
    "select view_name as name from duckdb_views() where database_name = 'board'",
  );
  expect(views.length).toBeGreaterThan(15);
  for (const { name } of views) await reader.rows(`select * from board."${name}"`);
});

test("every table, view and column has a comment", async () => {
  const silent = await reader.rows(`
    select table_name from duckdb_tables() where database_name = 'board' and comment is null
    union all select view_name from duckdb_views() where database_name = 'board' and comment is null
    union all select table_name || '.' || column_name from duckdb_columns() where database_name = 'board' and comment is null`);
  expect(silent).toEqual([]);
});

test("two runs give the same tables, row by row", async () => {
  await reader.run(`attach ${text(join(folder, "again.duckdb"))} as again (read_only)`);
  const tables = await reader.rows<{ name: string }>(
    "select table_name as name from duckdb_tables() where database_name = 'board'",
  );
  for (const { name } of tables) {
    expect(await reader.rows(`select * from board."${name}"`)).toEqual(
      await reader.rows(`select * from again."${name}"`),
    );
  }
});

test("ranks and counts are INTEGER, months DATE", async () => {
  const wrong = await reader.rows(`
    select table_name, column_name, data_type from duckdb_columns()
    where database_name = 'board' and (data_type in ('BIGINT', 'HUGEINT', 'TIMESTAMP', 'UBIGINT')
      or (column_name in ('month', 'previous_month', 'start_month', 'end_month', 'effective_to') and data_type <> 'DATE'))`);
  expect(wrong).toEqual([]);
});

test("a published table has the rows of its model, no more and no less", async () => {
  await warehouse.run(`attach ${text(path)} as board (read_only)`);
  const differing: string[] = [];
  for (const { name } of publishedModels().tables) {
    const [model, published] = [`(from "${name}")`, `(from board."${name}")`];
    const difference = `(${model} except all ${published}) union all (${published} except all ${model})`;
    if ((await warehouse.rows(difference)).length > 0) differing.push(name);
  }
  await warehouse.run("detach board");
  expect(differing).toEqual([]);
});

test("rows are stored in the order that the model's header declares", async () => {
  const unsorted: string[] = [];
  for (const { name, sort } of publishedModels().tables) {
    const keys = sort.map((column) => `"${column}"`).join(", ");
    const stored = await reader.rows(`select ${keys} from board."${name}"`);
    const sorted = await reader.rows(
      `select ${keys} from board."${name}" order by ${keys.replace(/(?=,|$)/g, " nulls first")}`,
    );
    if (JSON.stringify(stored) !== JSON.stringify(sorted)) unsorted.push(name);
  }
  expect(unsorted).toEqual([]);
});

test.each(["provincial_ranking", "county_ranking", "rank_trend"])(
  "%s holds an indicator's rows beside each other, so that a query of one reads few blocks",
  async (table) => {
    const apart = await reader.rows(`
      select indicator_code from board.${table} group by indicator_code having max(rowid) - min(rowid) + 1 <> count(*)`);
    expect(apart).toEqual([]);
  },
);

test("the storage version and block size are those that the browser's build reads by short ranges", async () => {
  const [board] = await reader.rows<{ tags: string; block: number }>(
    `select tags::varchar as tags, block_size::integer as block
     from duckdb_databases() join pragma_database_size() using (database_name) where database_name = 'board'`,
  );
  expect(board!.tags).toContain("v1.2.0");
  expect(board!.block).toBe(65536);
});

test("the catalog describes what is published and what may be handed in", async () => {
  const { tables, views, contracts } = await buildCatalog(path);
  const ranking = tables.find((table) => table.name === "provincial_ranking")!;
  expect(ranking).toMatchObject({ title: "省排名", grain: ["month", "indicator_code", "city_code"] });
  expect(ranking.columns[4]).toEqual({
    name: "rank",
    type: "INTEGER",
    unit: "位",
    about: expect.stringContaining("1为最好") as string,
    samples: ["1", "2", "3"],
  });
  expect(views.find((view) => view.name === "省排名")!.columns.map((column) => column.name)).toContain("城市");
  expect(contracts.find((contract) => contract.table === "indicators")!.columns).toContainEqual(
    expect.objectContaining({ name: "direction", header: "方向", required: true, values: ["越高越好", "越低越好"] }),
  );
});

test("what no model publishes is in no sample, as nothing of it is in the file", async () => {
  expect(readFileSync(path).includes(unpublished)).toBe(false);
  expect(JSON.stringify(await buildCatalog(path))).not.toContain(unpublished);
});
