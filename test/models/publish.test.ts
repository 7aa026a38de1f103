import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCatalog } from "../../pipelines/publish/catalog.ts";
import { publishDatabase } from "../../pipelines/publish/database.ts";
import { text } from "../../pipelines/warehouse/quote.ts";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { loadCase } from "./case-input.ts";

const folder = mkdtempSync(join(tmpdir(), "it's published-")); // a quote in a path is a character
const path = join(folder, "ducha.duckdb");
let reader: Warehouse;

const input = {
  provincial: `month, indicator_code, A, B, C, D, E, F
    2024-01, UP,   9, 8, 1, 7, 6, 5
    2024-01, DOWN, 1, 2, 3, 4, 5, 6
    2024-02, UP,   9, 8, 1, 7, 6, 5`,
  county: `month, indicator_code, W, X, Y, Z
    2024-01, UP, 1, 2, 3, 4`,
};

async function publishTo(target: string): Promise<void> {
  const warehouse = await openWarehouse();
  await loadCase(warehouse, input);
  await runModels(warehouse, () => {});
  await publishDatabase(warehouse, target);
  warehouse.close();
}

beforeAll(async () => {
  await publishTo(path);
  await publishTo(path); // replaces what stood there
  await publishTo(join(folder, "again.duckdb"));
  reader = await openWarehouse();
  await reader.run(`attach ${text(path)} as board (read_only)`);
});

afterAll(() => {
  reader.close();
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

test("the storage version is one that the browser's build reads", async () => {
  const [board] = await reader.rows<{ tags: unknown }>(
    "select tags::varchar as tags from duckdb_databases() where database_name = 'board'",
  );
  expect(board!.tags).toContain("v1.0.0");
});

test("the catalog describes what is published and what may be handed in", async () => {
  const { tables, views, contracts } = await buildCatalog(path);
  const ranking = tables.find((table) => table.name === "provincial_ranking")!;
  expect(ranking).toMatchObject({ title: "省排名", grain: ["month", "indicator_code", "city_code"] });
  expect(ranking.columns[4]).toEqual({
    name: "rank",
    type: "INTEGER",
    about: expect.stringContaining("1为最好") as string,
  });
  expect(views.find((view) => view.name === "省排名")!.columns.map((column) => column.name)).toContain("城市");
  expect(contracts.find((contract) => contract.table === "indicators")!.columns).toContainEqual(
    expect.objectContaining({ name: "direction", header: "方向", required: true, values: ["越高越好", "越低越好"] }),
  );
});
