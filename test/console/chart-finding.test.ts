import { expect, test } from "vitest";
import { posterSvg } from "../../src/console/chart/poster.ts";
import { chartCases, panels } from "./chart-cases.ts";
import { smallView } from "./small-view.ts";

async function finding(name: string): Promise<string> {
  const [view, change] = chartCases[name]!;
  return (await panels(view, change)).map((panel) => panel.finding).join("\n");
}

test("of lines, the strong one's best, worst and last", async () => {
  expect(await finding("lines-of-ranks")).toBe(
    "济宁市的排名：最好2（2024年2月、2024年4月），最差3（2024年1月、2024年5月），最近一期3（2024年5月）。",
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

const tied = (...values: number[]) =>
  smallView([
    ["部门", "text", values.map((_, at) => `部门${at + 1}`)],
    ["落后", "integer", values],
  ]);

test("of several that are alike none stands for the others", async () => {
  const [panel] = await panels(tied(2, 2, 1, 0, 0, 0, 0, 0));
  expect(panel?.finding).toBe(
    "落后：共8项，最大的是部门1、部门2（并列，2），最小的是部门4、部门5、部门6等5项（并列，0）。",
  );
});

test("no axis of counts has a half", async () => {
  const [panel] = await panels(tied(2, 1, 0));
  const drawn = posterSvg({ title: "", subtitle: "", notes: [], finding: "", panels: [panel!] }, () => "#000");
  expect(drawn).not.toMatch(/>[\d.]*\.5</);
  expect(drawn).toMatch(/>1</);
});

test("where all are alike, none is largest", async () => {
  const [panel] = await panels(tied(3, 3, 3), { y: "c1" });
  expect(panel?.finding).toBe("落后：共3项，都是3。");
});

test("of a line, how many months were as good", async () => {
  const view = smallView([
    ["月份", "month", ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01"]],
    ["落后", "integer", [2, 1, 1, 1, 1, 2]],
  ]);
  const [panel] = await panels(view);
  expect(panel?.finding).toBe("落后：最大2（2024年1月、2024年6月），最小1（2024年2月等4期），最近一期2（2024年6月）。");
});

test("of fields and of a plane, their ends", async () => {
  expect(await finding("heat-of-values")).toBe(
    "数值：3行、5列；最大50.00（2024年5月 济南市、2024年5月 青岛市），最小37.00（2024年5月 济宁市）。",
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
