import { expect, test } from "vitest";
import { profileColumns } from "../../src/console/chart/profile.ts";
import { suggest } from "../../src/console/chart/suggest.ts";
import { months, pairs, smallView, type SmallColumn } from "./small-view.ts";

/** By the names of columns: mark, x, y, and what else is set. */
function suggested(...columns: SmallColumn[]): Record<string, string> | null {
  const view = smallView(columns);
  const choice = suggest(profileColumns(view, ["济宁市"]), view.rows.length);
  if (choice === null) return null;
  const name = (key: string | null): string | undefined => view.result.columns.find((one) => one.key === key)?.name;
  const { mark, reduction, ...keys } = choice;
  const named = [
    ["x", name(keys.x)],
    ["y", name(keys.y) ?? "行数"],
    ["series", name(keys.series)],
    ["facet", name(keys.facet)],
  ];
  const set = named.filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { mark, ...Object.fromEntries(set), ...(reduction !== "mean" && { reduction }) };
}

const cities = Array.from({ length: 16 }, (_, at) => (at === 3 ? "济宁市" : `城市${at}`));
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => (at * 7) % 31);
const named = (count: number, word: string): string[] => Array.from({ length: count }, (_, at) => `${word}${at}`);

test("months, cities and a number: a line for each city", () => {
  const [month, city] = pairs(months(12), cities);
  const columns: SmallColumn[] = [
    ["月份", "month", month],
    ["城市", "text", city],
    ["数值", "number", numbers(192)],
  ];
  expect(suggested(...columns)).toEqual({ mark: "line", x: "月份", y: "数值", series: "城市" });
});

test("over time a rank goes before a value, and codes name no line", () => {
  const [month, city] = pairs(months(12), cities);
  expect(
    suggested(
      ["月份", "month", month],
      ["指标编码", "text", month.map(() => "PM25")],
      ["城市编码", "text", city],
      ["城市", "text", city],
      ["数值", "number", numbers(192)],
      ["排名", "integer", numbers(192)],
    ),
  ).toEqual({ mark: "line", x: "月份", y: "排名", series: "城市" });
});

test("several indicators of all cities: a panel for each indicator", () => {
  const [indicator, rest] = pairs(
    named(3, "指标"),
    pairs(months(4), cities)[0].map((_, at) => at),
  );
  const [month, city] = pairs(months(4), cities);
  expect(
    suggested(
      ["月份", "month", rest.map((at) => month[at]!)],
      ["指标", "text", indicator],
      ["城市", "text", rest.map((at) => city[at]!)],
      ["排名", "integer", numbers(rest.length)],
    ),
  ).toEqual({ mark: "line", x: "月份", y: "排名", series: "城市", facet: "指标" });
});

test("more indicators than lines can be told apart: fields", () => {
  const [indicator, month] = pairs(named(42, "指标"), months(6));
  expect(suggested(["指标", "text", indicator], ["月份", "month", month], ["排名", "integer", numbers(252)])).toEqual({
    mark: "heat",
    x: "月份",
    y: "排名",
    series: "指标",
  });
});

test("names and a number: bars", () => {
  expect(suggested(["城市", "text", cities], ["落后项数", "integer", numbers(16)])).toMatchObject({
    mark: "bar",
    x: "城市",
    y: "落后项数",
  });
});

test("names and a rank: dots, for a long bar would praise the last", () => {
  expect(suggested(["指标", "text", named(5, "指标")], ["排名", "integer", [1, 4, 2, 16, 9]])).toEqual({
    mark: "dot",
    x: "指标",
    y: "排名",
  });
});

test("counties and indicators: fields", () => {
  const [county, indicator] = pairs(named(14, "县"), named(20, "指标"));
  expect(
    suggested(["县市区", "text", county], ["指标", "text", indicator], ["排名", "integer", numbers(280)]),
  ).toMatchObject({
    mark: "heat",
    x: "县市区",
    series: "指标",
  });
});

test("two numbers: dots", () => {
  expect(suggested(["领先", "integer", [1, 2, 3]], ["落后", "integer", [3, 2, 5]])).toEqual({
    mark: "dot",
    x: "领先",
    y: "落后",
    reduction: "sum",
  });
});

test("names alone: how many rows of each", () => {
  expect(suggested(["程度", "text", ["错误", "提醒", "提醒"]], ["说明", "text", ["一", "二", "三"]])).toMatchObject({
    mark: "bar",
    y: "行数",
  });
});

test("有位次 is a count, not a rank; over months what lags is drawn, not a mean rank", () => {
  expect(
    suggested(
      ["月份", "month", months(12)],
      ["有位次", "integer", numbers(12)],
      ["领先", "integer", numbers(12)],
      ["落后", "integer", numbers(12)],
      ["平均位次", "number", numbers(12)],
    ),
  ).toEqual({ mark: "line", x: "月份", y: "落后", reduction: "sum" });
});

test("indicators named once, each at its own month: no line over months in which something began", () => {
  expect(
    suggested(
      ["指标", "text", named(5, "指标")],
      ["连续落后期数", "integer", [9, 7, 5, 4, 3]],
      ["落后起始月份", "month", months(5)],
      ["排名", "integer", [16, 15, 14, 16, 15]],
      ["月份", "month", ["2024-10-01", "2024-09-01", "2024-10-01", "2024-10-01", "2024-09-01"]],
    ),
  ).toEqual({ mark: "bar", x: "指标", y: "连续落后期数" });
});

test("a rank of last year is not this month's, and indicators are not taken together by department", () => {
  expect(
    suggested(
      ["指标", "text", named(6, "指标")],
      ["位次变化", "integer", [-3, -1, 0, 1, 2, 4]],
      ["上年同月排名", "integer", [1, 2, 3, 4, 5, 6]],
      ["排名", "integer", [4, 3, 3, 3, 3, 2]],
      ["牵头部门", "text", ["甲", "甲", "乙", "乙", "乙", "丙"]],
      ["月份", "month", [...months(2), ...months(2), ...months(2)]],
    ),
  ).toEqual({ mark: "bar", x: "指标", y: "位次变化" });
  expect(
    suggested(["月份", "month", months(6)], ["上年同月排名", "integer", numbers(6)], ["排名", "integer", numbers(6)]),
  ).toEqual({ mark: "line", x: "月份", y: "排名" });
});

test("nothing runs over deadlines", () => {
  const dates = Array.from({ length: 8 }, (_, at) => `2024-02-${String(at + 1).padStart(2, "0")}`);
  expect(
    suggested(
      ["收函单位", "text", named(8, "单位")],
      ["事项数", "integer", numbers(8)],
      ["反馈时限", "date", dates],
      ["月份", "month", dates.map(() => "2024-01-01")],
    ),
  ).toEqual({ mark: "bar", x: "收函单位", y: "事项数", reduction: "sum" });
});

test.each(["提醒", "错误", "拒收", "载入", "跳过", "落后", "领先"])("%s add up", (name) => {
  expect(suggested(["数据集", "text", ["甲", "乙"]], [name, "integer", [1, 2]])).toMatchObject({ reduction: "sum" });
});

test("a gap to the rest does not add up", () => {
  expect(suggested(["指标", "text", ["甲", "乙"]], ["距脱离落后", "number", [1, 2]])).not.toHaveProperty("reduction");
});

test("points add up", () => {
  expect(suggested(["单位", "text", ["甲", "乙"]], ["分值", "number", [1, 2]])).toMatchObject({ reduction: "sum" });
});

test("dated events are no series: their names are compared", () => {
  const dates = Array.from({ length: 28 }, (_, at) => `2024-02-${String(at + 1).padStart(2, "0")}`);
  expect(
    suggested(["日期", "date", dates], ["单位", "text", named(28, "单位")], ["分值", "number", numbers(28)]),
  ).toMatchObject({
    mark: "bar",
    x: "单位",
  });
});

test.each<[string, SmallColumn[]]>([
  [
    "no row",
    [
      ["城市", "text", []],
      ["数值", "number", []],
    ],
  ],
  [
    "one row",
    [
      ["城市", "text", ["济宁市"]],
      ["数值", "number", [3]],
    ],
  ],
  ["sentences", [["说明", "text", ["第一句话。", "第二句话。"]]]],
  ["codes of machines and one number", [["数值", "number", [1, 2]]]],
])("%s: no chart", (_, columns) => {
  expect(suggested(...columns)).toBeNull();
});
