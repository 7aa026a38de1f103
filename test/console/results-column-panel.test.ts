import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFaults } from "../browser/axe.ts";
import { cities, onGrid, type GridUse } from "./results-page.ts";

let page: Page;
let grid: GridUse;
onGrid((opened, shown) => {
  [page, grid] = [opened, shown];
});

test("words are filtered as they are typed", async () => {
  await grid.show(cities);
  await grid.openPanel("城市");
  await grid.nextView(() => page.fill("text=包含", "济"));
  expect([await grid.counts(), await grid.column(2)]).toEqual(["共 4 行，筛出 3 行", ["济宁市", "济南市", "济宁市"]]);
});

test("a range of numbers is filtered", async () => {
  await grid.show(cities);
  await grid.openPanel("数值");
  await grid.nextView(() => page.fill("text=从", "2.5"));
  expect(await grid.column(3)).toEqual(["1,234.5", "3.0"]);
});

test("a range of months is filtered", async () => {
  await grid.show(cities);
  await grid.openPanel("月份");
  await grid.nextView(() => page.fill("text=到", "2024-02"));
  expect(await grid.column(0)).toEqual(["2024年2月", "2024年1月"]);
});

test("few values can be chosen among", async () => {
  await grid.show(cities);
  await grid.openPanel("城市");
  await grid.nextView(() => page.uncheck(".results-boxes label:has-text('济宁市') input"));
  expect(await grid.column(2)).toEqual(["青岛市", "济南市"]);
});

test("values that the words leave out are not offered as shown", async () => {
  await grid.show(cities);
  await grid.openPanel("城市");
  await page.waitForSelector(".results-boxes label:has-text('青岛市')");
  await grid.nextView(() => page.fill("text=包含", "济"));
  expect(await page.locator(".results-boxes span").allInnerTexts()).toEqual(["济宁市", "济南市"]);
  await grid.nextView(() => page.uncheck(".results-boxes label:has-text('济宁市') input"));
  expect(await grid.column(2)).toEqual(["济南市"]);
  await grid.nextView(() => page.check(".results-boxes label:has-text('济宁市') input"));
  await grid.nextView(() => page.fill("text=包含", ""));
  expect(await grid.counts()).toBe("共 4 行");
  expect(await page.locator(".results-boxes span").count()).toBe(3);
});

test("the filter that is set is there when its column is opened again", async () => {
  await grid.show(cities);
  await grid.openPanel("城市");
  await grid.nextView(() => page.fill("text=包含", "济"));
  await grid.openPanel("数值");
  await grid.openPanel("城市");
  expect(await page.inputValue("text=包含")).toBe("济");
});

test("no row left says so, and the filter can be taken away", async () => {
  await grid.show(cities);
  await grid.openPanel("城市");
  await grid.nextView(() => page.fill("text=包含", "没有的"));
  expect(await page.innerText(".results-empty")).toBe("没有符合筛选条件的行。");
  await grid.nextView(() => page.click("text=清除筛选"));
  expect(await grid.counts()).toBe("共 4 行");
});

test("a column's statistics are of the rows in view", async () => {
  await grid.show(cities);
  await grid.openPanel("城市");
  await grid.nextView(() => page.fill("text=包含", "济"));
  await grid.openPanel("数值");
  const text = (await page.innerText(".results-panel")).replace(/\s+/g, " ");
  expect(text).toContain(
    "按筛出的 3 行。 行 3 空值 1（33.3%） 不同的值 2 最小 3 最大 1,234.5 中位数 618.75 平均 618.75",
  );
});

test("Escape closes the panel and leads back to the table", async () => {
  await grid.show(cities);
  await grid.press("Alt+ArrowDown");
  expect(await page.isVisible(".results-panel")).toBe(true);
  await page.keyboard.press("Escape");
  expect([await page.isVisible(".results-panel"), await page.evaluate(() => document.activeElement?.role)]).toEqual([
    false,
    "grid",
  ]);
});

test("a column can be widened without dragging", async () => {
  await grid.show(cities);
  await grid.openPanel("城市");
  const before = await grid.width(2);
  await page.click("text=加宽");
  expect((await grid.width(2)) - before).toBe(40);
});

test.each([1440, 390])("nothing is wider than a page of %d pixels, and axe finds nothing", async (width) => {
  await page.setViewportSize({ width, height: 844 });
  await grid.show(cities, 100);
  await grid.openPanel("数值");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await axeFaults(page)).toEqual([]);
});
