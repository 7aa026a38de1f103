import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Server } from "node:http";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser } from "../browser/browser.ts";
import { cities, gridOn, serveGrid } from "./results-page.ts";

let browser: Browser;
let server: Server;
let url: string;
let page: Page;
let problems: string[];

beforeAll(async () => {
  [browser, { server, url }] = await Promise.all([openBrowser(), serveGrid()]);
});
afterAll(async () => {
  await browser.close();
  server.close();
});
let grid: ReturnType<typeof gridOn>;
beforeEach(async () => {
  problems = [];
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("console", (message) => {
    // the bare server of this test has no icon
    if (message.type() === "error" && !message.location().url.endsWith("favicon.ico")) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(url);
  grid = gridOn(page);
});
afterEach(async () => {
  expect(problems).toEqual([]);
  await page.close();
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
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    return (await checker.run()).violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
  });
  expect(violations).toEqual([]);
});
