import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ModelTestError, runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";

let folder: string;
let warehouse: Warehouse;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "models-"));
  for (const part of ["staging", "marts", "tests"]) mkdirSync(join(folder, part));
  warehouse = await openWarehouse();
});

afterEach(() => {
  warehouse.close();
  rmSync(folder, { recursive: true });
});

function write(path: string, header: string, sql: string): void {
  writeFileSync(join(folder, path), `-- 城市：用于检验。\n-- topic: 基础信息\n${header}\n${sql}\n`);
}

const city = "-- columns:\n--   code: 编码。\n--   name: 名称。";
const cities = "select code, name from (values ('A', '甲市'), ('B', '乙市'), ('B', null)) as city (code, name)";

async function failure(): Promise<ModelTestError> {
  const error: unknown = await runModels(warehouse, () => {}, folder).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ModelTestError);
  return error as ModelTestError;
}

describe("a failing model test stops the run and names the rows", () => {
  test("unique", async () => {
    write("marts/city.sql", `-- test: unique(code)\n${city}`, cities);
    const error = await failure();
    expect(error.test).toBe("city unique(code)");
    expect(error.rows).toEqual([{ code: "B", 行数: 2n }]);
    expect(error.message).toContain("code=B，行数=2");
  });

  test("not_null", async () => {
    write("marts/city.sql", `-- test: not_null(code, name)\n${city}`, cities);
    expect((await failure()).rows).toEqual([{ code: "B", name: null }]);
  });

  test("accepted", async () => {
    write("marts/city.sql", `-- test: accepted(name: 甲市, 丙市)\n${city}`, cities);
    expect((await failure()).rows).toEqual([{ code: "B", name: "乙市" }]);
  });

  test("relationship", async () => {
    write("marts/city.sql", city, cities);
    const header = "-- test: relationship(code → city.code)\n-- columns:\n--   code: 编码。";
    write("marts/rank.sql", header, "select unnest(['A', 'C', null]) as code");
    expect((await failure()).rows).toEqual([{ code: "C" }]);
  });

  test("a business rule", async () => {
    write("marts/city.sql", city, cities);
    writeFileSync(
      join(folder, "tests/name_differs.sql"),
      "-- 名称与编码不同。\nselect code from city where code = 'A'\n",
    );
    const error = await failure();
    expect(error.test).toBe("name_differs");
    expect(error.message).toMatch(/模型检验未通过：name_differs\n名称与编码不同。\n {2}code=A/);
  });

  test("at most 20 rows are shown", async () => {
    write(
      "marts/city.sql",
      "-- test: not_null(code)\n-- columns:\n--   code: 编码。",
      "select null::varchar as code from range(50)",
    );
    const error = await failure();
    expect(error.rows).toHaveLength(20);
    expect(error.message).toContain("只列前 20 行");
  });
});

describe("a model that is not described fails", () => {
  test("a column without a sentence", async () => {
    write("marts/city.sql", "-- columns:\n--   code: 编码。", cities);
    await expect(runModels(warehouse, () => {}, folder)).rejects.toThrow(/模型 city 的列与说明不一致/);
  });

  test("a topic that is none", async () => {
    writeFileSync(join(folder, "marts/city.sql"), `-- 城市：用于检验。\n-- topic: 其他\n${city}\n${cities}\n`);
    await expect(runModels(warehouse, () => {}, folder)).rejects.toThrow(/模型 city 的主题「其他」不在主题表中/);
  });

  test("no topic", async () => {
    writeFileSync(join(folder, "marts/city.sql"), `-- 城市：用于检验。\n${city}\n${cities}\n`);
    await expect(runModels(warehouse, () => {}, folder)).rejects.toThrow(/提示：在 .*city\.sql 的开头写 -- topic:/);
  });

  test("a sort by a column that is not there", async () => {
    write("marts/city.sql", `-- sort: code, place\n${city}`, cities);
    await expect(runModels(warehouse, () => {}, folder)).rejects.toThrow(
      /模型 city 的 grain 或 sort 写了没有的列：place/,
    );
  });
});

test("models run after those they read, and each says its rows and time", async () => {
  write("staging/stg_a.sql", "-- grain: n", "select n + 1 as n from stg_z");
  write("staging/stg_z.sql", "-- grain: n", "select unnest(range(1234))::integer as n");
  const lines: string[] = [];
  await runModels(warehouse, (line) => lines.push(line), folder);
  expect(lines.map((line) => line.replace(/\d+ ms/, "0 ms"))).toEqual([
    "模型  stg_z → 1,234 行，0 ms",
    "模型  stg_a → 1,234 行，0 ms",
    "检验  0 项通过，0 ms",
  ]);
});

test("models that read each other are refused", async () => {
  write("staging/stg_a.sql", "-- grain: n", "select n from stg_b");
  write("staging/stg_b.sql", "-- grain: n", "select n from stg_a");
  await expect(runModels(warehouse, () => {}, folder)).rejects.toThrow("stg_a → stg_b → stg_a");
});
