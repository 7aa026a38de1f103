import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Catalog, CatalogColumn, CatalogTable } from "../../pipelines/publish/catalog.ts";

/** The catalog of the demonstration site beside the database that it describes. */

const data = join(inject("site"), "data");
const catalog = JSON.parse(readFileSync(join(data, "catalog.json"), "utf8")) as Catalog;
const all = [...catalog.views, ...catalog.tables];
let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  instance = await DuckDBInstance.create(join(data, "ducha.duckdb"), { access_mode: "READ_ONLY" });
  connection = await instance.connect();
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

async function valuesOf(sql: string): Promise<string[]> {
  return (await connection.runAndReadAll(sql)).getRowsJson().map(([value]) => String(value));
}

/** table.column of those columns that a claim does not hold for. */
function columnsWhere(matches: (column: CatalogColumn, table: CatalogTable) => boolean): string[] {
  return all.flatMap((table) =>
    table.columns.flatMap((column) => (matches(column, table) ? [`${table.name}.${column.name}`] : [])),
  );
}

test("every published table, view and column is in it, and nothing else", async () => {
  const published = await valuesOf(
    "select table_name || '.' || column_name from duckdb_columns() where not internal order by 1",
  );
  expect(columnsWhere(() => true).sort()).toEqual(published.sort());
});

describe("topics", () => {
  test("every one has a view to begin with", () => {
    expect(catalog.topics.filter((topic) => !catalog.views.some((view) => view.topic === topic))).toEqual([]);
  });

  test("tables and views stand in their order", () => {
    for (const described of [catalog.tables, catalog.views]) {
      const places = described.map(({ topic }) => catalog.topics.indexOf(topic));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });
});

describe("units", () => {
  const ordinals = ["position", "serial", "source_line", "tile_column", "tile_row", "来源行", "行", "次序"];
  /** 位 would make them ranks. */
  const decimals = ["decimals", "小数位"];
  const isNumber = ({ type }: CatalogColumn): boolean => ["INTEGER", "DOUBLE"].includes(type);

  test("every number has one, but places in an order and counts of decimals", () => {
    const silent = columnsWhere(
      (column) => isNumber(column) && column.unit === undefined && ![...ordinals, ...decimals].includes(column.name),
    );
    expect(silent).toEqual([]);
  });

  test("words, dates and truths have none", () => {
    expect(columnsWhere((column) => !isNumber(column) && column.unit !== undefined)).toEqual([]);
  });

  test("an indicator's unit is only promised where the row names the indicator", () => {
    const nameless = columnsWhere(
      ({ unit }, { columns }) =>
        unit === "计量单位" && !columns.some(({ name }) => /^(indicator_code|指标编码)$/.test(name)),
    );
    expect(nameless).toEqual([]);
  });

  test("a completion is a ratio, and its values are near 1, not near 100", async () => {
    const ratios = columnsWhere(({ unit }) => unit === "比率");
    expect(ratios.sort()).toEqual(columnsWhere(({ name }) => ["completion", "完成率"].includes(name)).sort());
    const [median] = await valuesOf("select median(completion) from county_ranking");
    expect(Math.abs(Number(median) - 1)).toBeLessThan(0.5);
  });
});

describe("samples", () => {
  test("there are some wherever a column holds anything", async () => {
    const [silent] = [columnsWhere(({ samples }) => samples.length === 0)];
    for (const path of silent) {
      const [table, column] = path.split(".");
      expect(await valuesOf(`select "${column}" from "${table}" where trim("${column}"::varchar) <> ''`), path).toEqual(
        [],
      );
    }
  });

  test("at most three, distinct, of at most 40 letters on one line", () => {
    const wrong = columnsWhere(
      ({ samples }) =>
        samples.length > 3 ||
        new Set(samples).size < samples.length ||
        samples.some((text) => !/^.{1,40}$/u.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  test("each is a value of its column, or the beginning of one", async () => {
    for (const { name, columns } of all) {
      for (const column of columns) {
        const values = await valuesOf(
          `select distinct regexp_replace("${column.name}"::varchar, '\\s+', ' ', 'g') from "${name}"`,
        );
        for (const sample of column.samples) {
          const found = values.some(
            (value) => value.trim() === sample || value.trim().startsWith(sample.replace(/…$/, "")),
          );
          expect(found, `${name}.${column.name} ${sample}`).toBe(true);
        }
      }
    }
  });

  test("the most frequent value comes first", () => {
    const band = catalog.tables.find(({ name }) => name === "rank_trend")!.columns.find(({ name }) => name === "band")!;
    expect(band.samples[0]).toBe("middle");
  });
});
