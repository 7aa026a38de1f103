import { describe, expect, test } from "vitest";
import { titleOfChart } from "../../src/console/chart/caption.ts";
import { collectPoints, isReduced } from "../../src/console/chart/points.ts";
import { createPace, Superseded } from "../../src/console/slices.ts";
import { choiceOf, pointsOf } from "./chart-cases.ts";
import { months, pairs, smallView, type SmallColumn } from "./small-view.ts";

const named = (count: number, word: string): string[] => Array.from({ length: count }, (_, at) => `${word}${at}`);
const counted = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe("rows that fall on one point", () => {
  const view = smallView([
    ["单位", "text", ["甲", "乙", "甲", "甲"]],
    ["数值", "number", [1, 5, 2, 6]],
  ]);

  test.each([
    ["mean", 3],
    ["sum", 9],
    ["median", 2],
    ["max", 6],
    ["min", 1],
  ] as const)("%s", async (reduction, value) => {
    const { points } = await pointsOf(view, { reduction });
    expect(points.find(({ x }) => x === "甲")).toMatchObject({ y: value, rows: 3 });
  });

  test("are told", async () => {
    expect((await pointsOf(view)).notes).toEqual(["同一处有多行的，取平均值（共4行）。"]);
  });

  test("are counted where no number is chosen", async () => {
    const { points, notes } = await pointsOf(view, { y: null });
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      ["甲", 3],
      ["乙", 1],
    ]);
    expect(notes).toEqual([]);
  });
});

test("names with a row each are not drawn as so many bars of 1", async () => {
  const view = smallView([["单位", "text", named(12, "单位")]]);
  expect(await collectPoints(view, choiceOf(view), null, createPace())).toBe(
    "12项各只有1行，画成图看不出差别。请换一列，或选一列数作纵轴。",
  );
});

test("a title says that rows were taken together, unless they add up", async () => {
  const ranks = smallView([
    ["部门", "text", ["甲", "甲", "乙"]],
    ["排名", "integer", [1, 6, 2]],
  ]);
  const choice = choiceOf(ranks);
  expect(titleOfChart(ranks, choice, isReduced(await pointsOf(ranks), choice))).toBe("各部门的排名（平均值）");
  expect(titleOfChart(ranks, { ...choice, reduction: "sum" }, true)).toBe("各部门的排名");
});

test("a missing value is a gap, not 0", async () => {
  const view = smallView([
    ["月份", "month", months(3)],
    ["数值", "number", [1, null, 3]],
  ]);
  expect((await pointsOf(view)).points.map(({ y }) => y)).toEqual([1, null, 3]);
});

test("only the rows that the table shows are drawn", async () => {
  const view = smallView(
    [
      ["单位", "text", ["甲", "乙", "丙"]],
      ["数值", "number", [1, 2, 3]],
    ],
    "select 1",
    [2, 0],
  );
  expect((await pointsOf(view, { order: "rows" })).xNames).toEqual(["丙", "甲"]);
});

test("a row without a place is told", async () => {
  const view = smallView([
    ["月份", "month", ["2024-01-01", null, "2024-02-01"]],
    ["数值", "number", [1, 2, 3]],
  ]);
  expect((await pointsOf(view)).notes).toEqual(["1行的「月份」为空，没有画。"]);
});

test("a row without a name has one", async () => {
  const view = smallView([
    ["单位", "text", ["甲", null]],
    ["数值", "number", [1, 2]],
  ]);
  expect((await pointsOf(view)).xNames).toEqual(["（空）", "甲"]);
});

describe("order of names", () => {
  test("the largest first, of ranks the best", async () => {
    const names: SmallColumn = ["单位", "text", ["甲", "乙", "丙"]];
    expect((await pointsOf(smallView([names, ["数值", "number", [2, 3, 1]]]))).xNames).toEqual(["乙", "甲", "丙"]);
    expect((await pointsOf(smallView([names, ["排名", "integer", [2, 3, 1]]]))).xNames).toEqual(["丙", "甲", "乙"]);
  });

  test("months by time, whatever the order of rows", async () => {
    const [month, city] = pairs([...months(3)].reverse(), ["甲", "乙"]);
    const view = smallView([
      ["月份", "month", month],
      ["城市", "text", city],
      ["数值", "number", counted(6)],
    ]);
    expect((await pointsOf(view, { mark: "heat" })).xNames).toEqual(["2024年1月", "2024年2月", "2024年3月"]);
  });
});

describe("what is too much is cut, and said", () => {
  test("of names both ends and the strong one", async () => {
    const names = named(200, "单位");
    names[100] = "济宁市";
    const { xNames, notes } = await pointsOf(
      smallView([
        ["单位", "text", names],
        ["数值", "number", counted(200)],
      ]),
    );
    expect([xNames.length, xNames[0], xNames[30], xNames[60]]).toEqual([61, "单位199", "济宁市", "单位0"]);
    expect(notes).toEqual(["「单位」有200个，只画最前30个和最后30个，以及济宁市。"]);
  });

  test("of series the first thirty and the strong one", async () => {
    const [month, city] = pairs(months(2), [...named(50, "城市"), "济宁市"]);
    const view = smallView([
      ["月份", "month", month],
      ["城市", "text", city],
      ["数值", "number", counted(102)],
    ]);
    const { series, notes, points } = await pointsOf(view, { mark: "line", series: "c1" });
    expect([series.length, series[29], points.length]).toEqual([30, "济宁市", 60]);
    expect(notes).toEqual(["「城市」有51个，只画其中30个。"]);
  });

  test("of months in fields the latest", async () => {
    const [month, city] = pairs(months(48), ["甲", "乙"]);
    const view = smallView([
      ["月份", "month", month],
      ["城市", "text", city],
      ["数值", "number", counted(96)],
    ]);
    const { xNames, notes } = await pointsOf(view, { mark: "heat", series: "c1" });
    expect([xNames.length, xNames[0], xNames[35]]).toEqual([36, "2025年1月", "2027年12月"]);
    expect(notes).toEqual(["「月份」有48个，只画最近36个。"]);
  });

  test("many places along an axis become sections", async () => {
    const view = smallView([
      ["年龄", "integer", counted(3000)],
      ["数值", "number", counted(3000)],
    ]);
    const { points, notes } = await pointsOf(view, { mark: "line" });
    expect(points).toHaveLength(400);
    expect(notes).toEqual(["「年龄」的值太多，分成400段。", "同一处有多行的，取平均值（共3,000行）。"]);
  });

  test("many points of a plane are counted in fields, and none is lost", async () => {
    const view = smallView([
      ["甲", "number", counted(9000)],
      ["乙", "number", counted(9000)],
    ]);
    const { points, isField, notes } = await pointsOf(view, { mark: "dot" });
    expect(isField).toBe(true);
    expect(points.length).toBeLessThanOrEqual(32 * 32);
    expect(points.reduce((sum, { rows }) => sum + rows, 0)).toBe(9000);
    expect(notes[0]).toBe("共9,000行，逐行画会重叠：每个点代表附近的若干行，点越大行数越多。");
  });

  test("more names than are looked at: a sentence instead of a chart", async () => {
    const view = smallView([
      ["名称", "text", named(20_001, "名")],
      ["数值", "number", counted(20_001)],
    ]);
    const said = await collectPoints(view, choiceOf(view, { mark: "bar", x: "c0", y: "c1" }), null, createPace());
    expect(said).toBe("「名称」的不同值超过20,000个，没有画。请先在 SQL 里汇总或筛选，或换一列。");
  });

  test("nothing to draw: a sentence", async () => {
    const view = smallView([
      ["单位", "text", ["甲", "乙"]],
      ["数值", "number", [null, null]],
    ]);
    const choice = choiceOf(
      smallView([
        ["单位", "text", ["甲", "乙"]],
        ["数值", "number", [1, 2]],
      ]),
    );
    expect(await collectPoints(view, choice, null, createPace())).toBe("所选的列里没有可以画的数。");
  });
});

describe("a million rows", () => {
  const million = 1_000_000;
  const lazy = <T>(cell: (row: number) => T) => ({ length: million, at: cell }) as unknown as T[];
  const month = months(60);
  const columns: SmallColumn[] = [
    ["月份", "month", lazy((row) => month[row % 60]!)],
    ["城市", "text", lazy((row) => `城市${Math.floor(row / 60) % 16}`)],
    ["数值", "number", lazy((row) => row % 1009)],
  ];

  test("become as many points as are drawn", async () => {
    expect((await pointsOf(smallView(columns), { mark: "line", x: "c0", y: "c2", series: "c1" })).points).toHaveLength(
      960,
    );
  });

  test("are given up where the reader asks for something else", async () => {
    const view = smallView(columns);
    const started = performance.now();
    const unwanted = collectPoints(
      view,
      choiceOf(view),
      null,
      createPace(() => false),
    );
    await expect(unwanted).rejects.toBeInstanceOf(Superseded);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
