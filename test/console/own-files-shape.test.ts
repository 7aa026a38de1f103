import { describe, expect, test } from "vitest";
import { encode } from "../ingest/encode.ts";
import { cellsOf, readOwn, typesOf } from "./own-file.ts";

const names = (text: string, headerLine: number | null = null): string[] =>
  readOwn(text, headerLine).columns.map(({ name }) => name);

describe("the header", () => {
  test("stands below titles, which are said", () => {
    const table = readOwn("三月统计表\n单位：万元\n\n名称,数值\n甲,1\n");
    expect(table).toMatchObject({ headerLine: 4, rowCount: 1 });
    expect(table.notes[1]).toBe("表头之上的 2 行没有读入：「三月统计表；单位：万元」。");
  });

  test("may hold years", () => {
    expect(names("地区,2023,2024\n任城区,—,未报\n")).toEqual(["地区", "2023", "2024"]);
  });

  test("of one column is the first word of a list", () => {
    expect(names("指标编码\nZB001\nZB002\n")).toEqual(["指标编码"]);
  });

  test("is the row that the person names", () => {
    expect(names("甲,乙\n丙,丁\n1,2\n", 2)).toEqual(["丙", "丁"]);
  });

  test("gets names for its empty cells, and different ones for equal cells, whatever their case", () => {
    const table = readOwn("值,,列2,VALUE,value,值\n1,2,3,4,5,6\n");
    expect(table.columns.map(({ name }) => name)).toEqual(["值", "列2_2", "列2", "VALUE", "value_2", "值_2"]);
    expect(table.notes.slice(1)).toEqual([
      "第 2 列没有列名，改称「列2_2」。",
      "第 5 列与前面的列同名「value」，改称「value_2」。",
      "第 6 列与前面的列同名「值」，改称「值_2」。",
    ]);
  });

  test("on several lines becomes one", () => {
    expect(names('名称,"数值\n（万元）"\n甲,1\n')).toEqual(["名称", "数值 （万元）"]);
  });

  test("alone is a table without rows", () => {
    const table = readOwn("名称,数值\n");
    expect(table).toMatchObject({ rowCount: 0, headerLine: 1 });
    expect(table.notes).toContain("只有表头，没有数据行。");
  });

  test("of 1,000 columns is read", () => {
    const header = Array.from({ length: 1000 }, (_, i) => `列甲${i}`).join(",");
    expect(readOwn(`${header}\n${"1,".repeat(999)}1\n`).columns).toHaveLength(1000);
  });
});

describe("the delimiter", () => {
  test.each([
    [",", "逗号"],
    ["\t", "制表符"],
    [";", "分号"],
    ["，", "全角逗号"],
  ])("%j", (delimiter, name) => {
    const table = readOwn(`名称${delimiter}数值\n甲${delimiter}1\n`);
    expect(cellsOf(table)).toEqual([["甲", 1n]].map(([a, b]) => [a, Number(b)]));
    expect(table.notes[0]).toBe(`编码 UTF-8，按${name}分列，表头在第 1 行。`);
  });

  test("is not the comma of a title", () => {
    expect(names("单位：万元，制表：办公室\n名称,数值,备注\n甲,1,a\n乙,2,b\n")).toEqual(["名称", "数值", "备注"]);
  });

  test("is not what stands in the cells", () => {
    expect(names("名称;说明\n甲;一,二\n乙;三,四\n")).toEqual(["名称", "说明"]);
  });
});

test("UTF-16 of few NUL bytes is text all the same", () => {
  const table = readOwn(encode("名称，说明", "utf-16le"));
  expect(table.columns.map(({ name }) => name)).toEqual(["名称", "说明"]);
});

describe("rows", () => {
  test("that are empty, sums, notes or the header again are no data, and are counted", () => {
    const table = readOwn("名称,数值\n甲,1\n\n—,—\n名称,数值\n合计,1\n注：快报数,\n");
    expect(cellsOf(table)).toEqual([["甲", 1]]);
    expect(table.notes.slice(1)).toEqual([
      "跳过 2 个空行。",
      "跳过 1 个重复的表头（第 5 行）。",
      "跳过 1 个合计行（第 6 行），以免求和时重复。",
      "跳过 1 个注释行（第 7 行）。",
    ]);
  });

  test("that look like an average are kept, with a word", () => {
    const table = readOwn("月份,地区,数值\n2024-03,甲,1\n2024-03,全市,2\n");
    expect(table.rowCount).toBe(2);
    expect(table.notes).toContain("有 1 行像平均或全市合计（第 3 行），也读入了，求和时请排除。");
  });

  test("that are short lack their last cells", () => {
    const table = readOwn("名称,数值,备注\n甲,1\n乙,2,b\n");
    expect(cellsOf(table)).toEqual([
      ["甲", 1, null],
      ["乙", 2, "b"],
    ]);
    expect(table.notes).toContain("有 1 行比表头短（第 2 行），缺的格算作空。");
  });

  test("may end in empty cells that have no column", () => {
    expect(cellsOf(readOwn("名称,数值,,\n甲,1,,\n乙,2,,,\n"))).toEqual([
      ["甲", 1],
      ["乙", 2],
    ]);
  });
});

test("many batches make one table", () => {
  const rows = Array.from({ length: 600_000 }, (_, i) => `行${i},${i}`);
  const table = readOwn(["名称,数值", ...rows].join("\n"));
  expect(typesOf(table)).toEqual(["VARCHAR", "BIGINT"]);
  expect(cellsOf(table).at(-1)).toEqual(["行599999", 599_999]);
});
