import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeFaults } from "../browser/axe.ts";
import { answerPage, isReady } from "./answer-page.ts";
import { onHarness } from "./harness-page.ts";
import { months, pairs, type SmallColumn } from "./small-view.ts";

let page: Page;
onHarness(
  answerPage,
  async (opened) => {
    page = opened;
    await page.waitForFunction(isReady);
  },
  { viewport: { width: 1440, height: 900 } },
);

const [month, city] = pairs(months(6), ["济南市", "济宁市", "<img src=x onerror=alert(1)>"]);
const lines: SmallColumn[] = [
  ["月份", "month", month],
  ["城市", "text", city],
  ["数值", "number", month.map((_, at) => 10 + ((at * 7) % 13))],
];

async function show(columns: SmallColumn[], sql?: string): Promise<void> {
  await page.evaluate(([all, text]) => window.showResult(all, text), [columns, sql] as const);
  await page.waitForSelector(".chart-drawing svg", { state: "visible" });
}

const field = (name: string) => page.getByLabel(name, { exact: true });
const heading = (): Promise<string> => page.locator(".chart-board h3").innerText();

async function download(name: RegExp): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { file, bytes: readFileSync(await file.path()) };
}

test("draws, says what it shows, and makes nothing of hostile names", async () => {
  await show(lines);
  expect(await heading()).toBe("各城市的数值");
  expect(await page.locator(".chart-words").innerText()).toContain("济宁市的数值：最大");
  expect(await page.locator(".chart-drawing svg").getAttribute("aria-label")).toContain("济宁市的数值");
  expect(await page.locator("img").count()).toBe(0);
});

test("another mark, another column: the drawing follows, the keyboard's place stays", async () => {
  await show(lines);
  await field("图形").focus();
  await field("图形").selectOption("bar");
  await page.waitForSelector(".chart-drawing svg rect");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
  await field("项目").selectOption({ label: "城市" });
  await page.waitForFunction(() => document.querySelector(".chart-board h3")?.textContent === "各城市的数值（平均值）");
  expect(await page.locator(".chart-words").innerText()).toContain("同一处有多行的，取平均值（共18行）。");
});

test("another place is made strong", async () => {
  await show(lines);
  await field("突出").selectOption("济南市");
  await expect.poll(() => page.locator(".chart-words").innerText()).toContain("济南市的数值：最大");
});

test("the reader's title stands until another query comes", async () => {
  await show(lines, "select 1");
  await page.locator(".chart-title input").fill("三市对比");
  expect(await heading()).toBe("三市对比");
  await field("图形").selectOption("dot");
  await expect.poll(heading).toBe("三市对比");
  await show(lines, "select 2");
  await expect.poll(heading).toBe("各城市的数值");
});

test("without rows it says so, and a later result is drawn again", async () => {
  await show(lines);
  await page.evaluate(() => window.showResult([["城市", "text", []]]));
  expect(await page.locator(".chart-status").innerText()).toBe("没有行，不作图。");
  expect(await page.locator(".chart-board figure").isVisible()).toBe(false);
  expect(await page.locator(".chart-controls").isVisible()).toBe(false);
  await show(lines);
  expect(await page.locator(".chart-controls").isVisible()).toBe(true);
});

test("names and figures fit a narrow panel, to both ends of the axis", async () => {
  await page.setViewportSize({ width: 390, height: 900 });
  await show([
    ["指标", "text", ["臭氧浓度", "税收收入占一般公共预算收入比重", "工业用电量增速"]],
    ["排名", "integer", [13, 14, 15]],
    ["参评数", "integer", [16, 16, 16]],
  ]);
  const drawing = page.locator(".chart-drawing");
  expect(await drawing.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  expect(await drawing.innerText()).toMatch(/第1位[^]*13\/16/);
});

test("what was drawn for a narrow page is drawn again for a wide one", async () => {
  await page.setViewportSize({ width: 390, height: 900 });
  await show(lines);
  const width = () => page.locator(".chart-drawing svg").evaluate((drawing) => Number(drawing.getAttribute("width")));
  expect(await width()).toBeLessThan(390);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(width).toBe(720);
});

test("of a filtered result the chart says by what it was filtered", async () => {
  await page.evaluate((all) => window.showResult(all, "select 1", "筛选：城市含“济”"), lines);
  await expect.poll(() => page.locator(".chart-words").innerText()).toContain("筛选：城市含“济”。");
});

describe("files", () => {
  test("SVG: named by the title, with the colours of the tokens", async () => {
    await show(lines);
    const { file, bytes } = await download(/下载 SVG/);
    expect(file.suggestedFilename()).toBe("各城市的数值.svg");
    const text = bytes.toString("utf8");
    expect(text).toContain('fill="#ffffff"');
    expect(text).not.toContain("var(");
    expect(text).toContain("来源：济宁市督查看板“数据查询”，数据截至2024年6月；示例数据。");
  });

  test("PNG: twice as large, and drawn, from a narrow page too", async () => {
    await page.setViewportSize({ width: 390, height: 900 });
    await show(lines);
    const { bytes } = await download(/下载 PNG/);
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(2 * 760);
    expect(bytes.length).toBeGreaterThan(20_000);
  });
});

test.each([1440, 390])("at %i px: no sideways scroll, nothing that axe objects to", async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await show(lines);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  expect(await axeFaults(page)).toEqual([]);
});
