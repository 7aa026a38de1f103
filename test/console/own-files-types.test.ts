import { describe, expect, test } from "vitest";
import { cellsOf, readOwn } from "./own-file.ts";

/** One column among others, so that there is a header to find. */
function column(header: string, ...cells: string[]) {
  const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}",x`);
  const table = readOwn([`${header},另一列`, ...quoted].join("\n"));
  const { type, about } = table.columns[0]!;
  const values = cellsOf(table).map(([value]) => value);
  return { type, values, about, notes: table.notes.slice(1) };
}

describe("numbers", () => {
  test.each<[string, string, string[], (number | null)[]]>([
    ["BIGINT", "个数", ["1", "-2", "1,234", "(3)"], [1, -2, 1234, -3]],
    ["BIGINT", "个数", ["1", "—", "无", "N/A", "2"], [1, null, null, null, 2]],
    ["DOUBLE", "数值", ["1.5", "3.0", "↓2", "+4"], [1.5, 3, -2, 4]],
    ["DOUBLE", "数值", ["3.0", "4.0"], [3, 4]],
    ["DOUBLE", "数值", ["1e20", "0.30000000000000004"], [1e20, 0.30000000000000004]],
    ["DOUBLE", "占比", ["12.3%", "4%"], [12.3, 4]],
    ["DOUBLE", "占比（%）", ["12.3%", "4.5"], [12.3, 4.5]],
    ["DOUBLE", "金额（万元）", ["1.2亿", "3.5"], [12000, 3.5]],
    ["BIGINT", "月", ["202403", "202404"], [202403, 202404]],
    ["BIGINT", "1月", ["45000", "45001"], [45000, 45001]],
  ])("%s of %s %j", (type, header, cells, values) => {
    expect(column(header, ...cells)).toMatchObject({ type, values });
  });

  test("without a unit in the header, a suffix that every cell bears is named, not converted", () => {
    expect(column("金额", "1.2亿", "3亿")).toMatchObject({
      values: [1.2, 3],
      about: "各格写作“…亿”，取其前的数，未换算。",
    });
  });
});

describe("what stays text", () => {
  test.each<[string, string, string[]]>([
    ["one cell that is none", "数值", ["1", "2", "约3"]],
    ["leading zeros", "批次", ["001", "12"]],
    ["more digits than a double holds", "流水", ["370802199001011234", "1"]],
    ["a footnote mark", "数值", ["3²", "1"]],
    ["suffixes that differ", "金额", ["1.2万", "3"]],
    ["a place among places", "位次", ["3/16", "4/16"]],
    ["yes and no", "达标", ["是", "否"]],
    ["months beside days", "时间段", ["2024-03", "2024-03-05"]],
    ["a time of day", "到达", ["2024-03-05 08:30", "2024-03-06"]],
    ["days before 2000", "出生", ["1985-06-01", "2001-02-03"]],
    ["an impossible day", "起始", ["2024-02-30", "2024-02-28"]],
  ])("%s", (_, header, cells) => {
    expect(column(header, ...cells)).toMatchObject({ type: "VARCHAR", values: cells });
  });

  test.each(["指标编码", "县市区代码", "联系电话", "身份证号", "indicator_code"])("numbers under %s", (header) => {
    expect(column(header, "370802", "370811")).toMatchObject({ type: "VARCHAR", about: "编码，按文字保留。" });
  });

  test("a missing marker in a column of text is text", () => {
    expect(column("说明", "无", "-", "甲").values).toEqual(["无", "-", "甲"]);
  });

  test("a formula", () => {
    expect(column("说明", "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0").values).toEqual([
      "=1+1",
      "@SUM(A1)",
      "+cmd|' /C calc'!A0",
    ]);
  });

  test("an empty column, which says so", () => {
    expect(column("说明", "", " ", "\u3000")).toMatchObject({ type: "VARCHAR", about: "没有一格有内容。" });
  });

  test("the cell to blame is named where most of the column reads as numbers", () => {
    expect(column("数值", "1", "2", "12..4").notes).toEqual([
      "「数值」第 4 行「12..4」不是数，整列按文字保留。查询时可用 try_cast 转换，或改好文件再选。",
    ]);
  });

  test("a column of words has no cell to blame", () => {
    expect(column("指标", "甲", "乙", "3").notes).toEqual([]);
  });
});

describe("months and dates", () => {
  test.each<[string, string[], string[]]>([
    [
      "月份",
      ["2024-03", "2024年4月", "202405", "2024年1-6月"],
      ["2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01"],
    ],
    ["统计月份", ["2024年一季度", "2024Q2"], ["2024-03-01", "2024-06-01"]],
    ["月份", ["2024/3/31", "2024-04-30"], ["2024-03-01", "2024-04-01"]],
    ["起止", ["2024年3月", "2024年4月"], ["2024-03-01", "2024-04-01"]],
    ["日期", ["2024/3/1 0:00:00", "20240302", "45354"], ["2024-03-01", "2024-03-02", "2024-03-03"]],
    ["开工", ["2024年3月5日", "2024-03-06"], ["2024-03-05", "2024-03-06"]],
    ["时间", ["2024-03-05", "20240306"], ["2024-03-05", "2024-03-06"]],
    ["时间", ["2024-03", "202404"], ["2024-03-01", "2024-04-01"]],
  ])("%s %j", (header, cells, values) => {
    expect(column(header, ...cells)).toMatchObject({ type: "DATE", values });
  });

  test("a January that Excel may have made of October is pointed at", () => {
    expect(column("月份", "2024.1", "2024.11", "2024.12").notes[0]).toMatch(/第 2 行「2024.1」可能是10月/);
  });
});

test("true and false are truth values", () => {
  expect(column("完成", "TRUE", "false", "")).toMatchObject({ type: "BOOLEAN", values: [true, false, null] });
});
