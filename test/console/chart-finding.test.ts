import { expect, test } from "vitest";
import { chartCases, panels } from "./chart-cases.ts";
import { smallView } from "./small-view.ts";

async function finding(name: string): Promise<string> {
  const [view, change] = chartCases[name]!;
  return (await panels(view, change)).map((panel) => panel.finding).join("\n");
}

test("of lines, the strong one's best, worst and last", async () => {
  expect(await finding("lines-of-ranks")).toBe(
    "济宁市的排名：最好2（2024年2月），最差3（2024年1月），最近一期3（2024年5月）。",
  );
});

test("of lines without a strong one, who stands at the ends in the last month", async () => {
  const view = smallView([
    ["月份", "month", ["2024-01-01", "2024-01-01", "2024-02-01", "2024-02-01"]],
    ["县市区", "text", ["甲县", "乙县", "甲县", "乙县"]],
    ["数值", "number", [1, 2, 4, 3]],
  ]);
  const [panel] = await panels(view, { series: "c1" });
  expect(panel?.finding).toBe("2024年2月的数值：最大的是甲县（4），最小的是乙县（3）。");
});

test("of bars, the first, the last and the home place", async () => {
  expect(await finding("bars")).toBe("分值：共3项，最大的是市教育局（12.5），最小的是任城区（-3.0）。");
  expect(await finding("dots-of-ranks")).toBe(
    "排名：共3项，最好的是青岛市（1/16），最差的是济南市（3/16），济宁市为2/16。",
  );
});

test("of fields and of a plane, their ends", async () => {
  expect(await finding("heat-of-values")).toBe(
    "数值：3行、5列；最大50.00（2024年5月 济南市），最小37.00（2024年5月 济宁市）。",
  );
  expect(await finding("plane")).toBe("3行：领先从3到5，落后从1到6。");
});

test("each of several panels names what it shows", async () => {
  expect((await finding("lines-in-facets")).split("\n")[2]).toBe(
    "济宁市：数值：最大47.00（2024年4月），最小37.00（2024年5月），最近一期37.00（2024年5月）。",
  );
});

test("every drawing tells its finding to a screen reader", async () => {
  for (const [view, change] of Object.values(chartCases)) {
    for (const { options, finding: said } of await panels(view, change)) expect(options.ariaLabel).toBe(said);
  }
});
