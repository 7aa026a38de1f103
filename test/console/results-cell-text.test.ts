import { expect, test } from "vitest";
import { cellText, cellWriter, isFigure, type CellColumn } from "../../src/format/cell-text.ts";
import type { Cell, ColumnKind } from "../../src/console/result.ts";

const column = (name: string, kind: ColumnKind, type = ""): CellColumn => ({ name, kind, type });

test.each<[string, Cell, CellColumn]>([
  ["2024年3月", "2024-03-01", column("月份", "month")],
  ["2024年3月5日", "2024-03-05", column("日期", "date")],
  ["2024年3月5日 08:30:00", "2024-03-05 08:30:00", column("时间", "time")],
  ["08:30:00", "08:30:00", column("时间", "time")],
  ["无穷", "无穷", column("日期", "date")],
  ["2024-03-05", "2024-03-05", column("说明", "text")],
  ["是", true, column("本市", "boolean")],
  ["否", false, column("本市", "boolean")],
  ["—", null, column("数值", "number")],
  ["", "", column("说明", "text")],
])("%s is how %s is written", (text, cell, as) => {
  expect(cellText(cell, as)).toBe(text);
});

test.each<[string, number]>([
  ["1,234.5679", 1234.5678912],
  ["0.3", 0.1 + 0.2],
  ["-1,000", -1000],
  ["0", -0],
  ["1e-7", 1e-7],
  ["1.5e+22", 1.5e22],
  ["NaN", NaN],
  ["-∞", -Infinity],
])("a number reads %s with four decimals at most", (text, number) => {
  expect(cellText(number, column("平均", "number"))).toBe(text);
});

test("a great integer keeps all its digits", () => {
  expect(cellText(9_007_199_254_740_991, column("编号数", "integer"))).toBe("9,007,199,254,740,991");
});

test.each(["年", "年份", "来源行", "行号", "indicator_code"])("an integer under %s is no amount", (name) => {
  expect(cellText(2024, column(name, "integer"))).toBe("2024");
});

test("a rank is written with the places that take part", () => {
  expect(cellText(5, column("排名", "integer"), { participants: 16 })).toBe("5/16");
});

test("a rank alone is a plain integer", () => {
  expect(cellText(5, column("rank", "integer"))).toBe("5");
});

test("a mean rank is a number", () => {
  expect(cellText(5.25, column("排名", "number"), { participants: 16 })).toBe("5.25");
});

test.each([
  ["升2位", 2],
  ["降1位", -1],
  ["持平", 0],
])("%s is a change of rank of %d", (text, change) => {
  expect(cellText(change, column("位次变化", "integer"))).toBe(text);
});

test("a value has its indicator's decimals", () => {
  expect(cellText(12, column("数值", "number"), { decimals: 2 })).toBe("12.00");
});

test("a gap that would read 0.0 gets the decimals it needs", () => {
  expect(cellText(0.02, column("距前一名", "number"), { decimals: 1 })).toBe("0.02");
});

test.each(["平均值", "均值", "平均数值", "avg_value", "最大值"])(
  "%s of an indicator keeps the decimals it needs",
  (name) => {
    expect(cellText(36.2917, column(name, "number"), { decimals: 0 })).toBe("36.2917");
  },
);

test.each(["数值", "目标值", "目标", "上期数值", "脱离落后的数值", "value"])(
  "%s has the indicator's decimals",
  (name) => {
    expect(cellText(36.2, column(name, "number"), { decimals: 0 })).toBe("36");
  },
);

test("points and shares do not take the indicator's decimals", () => {
  expect(cellText(1.25, column("分值", "number"), { decimals: 0 })).toBe("1.25");
});

const indicators = [{ code: "PM25", name: "细颗粒物浓度", decimals: 1 }];

/** Writes rows of these columns. */
function write(columns: CellColumn[], rows: Cell[][]): string[][] {
  const cells = columns.map((_, at) => (row: number) => rows[row]![at]!);
  const writer = cellWriter({ columns, cells, rowCount: rows.length }, indicators);
  return rows.map((_, row) => columns.map((_, at) => writer(row, at)));
}

test("the row's indicator is found by code", () => {
  expect(write([column("指标编码", "text"), column("数值", "number")], [["PM25", 3]])).toEqual([["PM25", "3.0"]]);
});

test("the row's indicator is found by name", () => {
  expect(write([column("指标", "text"), column("数值", "number")], [["细颗粒物浓度", 3]])[0]).toContain("3.0");
});

test("an indicator that nobody knows leaves the number as it is", () => {
  expect(write([column("指标", "text"), column("数值", "number")], [["别的", 3]])[0]).toContain("3");
});

test("the row's 参评数 stands behind its rank", () => {
  expect(write([column("排名", "integer"), column("参评数", "integer")], [[5, 16]])).toEqual([["5/16", "16"]]);
});

test("the numbers of a column have one number of decimals", () => {
  expect(write([column("平均", "number")], [[3], [3.25], [null]])).toEqual([["3.00"], ["3.25"], ["—"]]);
});

test("a decimal's own scale is kept", () => {
  expect(write([column("金额", "number", "DECIMAL(9,2)")], [[3]])).toEqual([["3.00"]]);
});

test("numbers are figures, words are not", () => {
  expect([isFigure({ kind: "integer" }), isFigure({ kind: "number" }), isFigure({ kind: "month" })]).toEqual([
    true,
    true,
    false,
  ]);
});
