import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readPdf, type PdfPage } from "../browser/pdf.ts";
import { all, openDocx, paragraphTexts } from "../documents/docx-parts.ts";
import { answerPage, isReady } from "./answer-page.ts";
import { onHarness } from "./harness-page.ts";
import type { SmallColumn } from "./small-view.ts";

let page: Page;
onHarness(answerPage, async (opened) => {
  page = opened;
  await page.waitForFunction(isReady);
});

function table(rows: number, columns: number): SmallColumn[] {
  const texts = Array.from({ length: rows }, (_, row) => `第${row + 1}行内容`);
  const figures = texts.map((_, row) => row + 0.5);
  return Array.from({ length: columns }, (_, at): SmallColumn =>
    at % 2 === 0 ? [`名称${at}`, "text", texts] : [`数值${at}`, "number", figures],
  );
}

async function printed(columns: SmallColumn[], sql?: string): Promise<PdfPage[]> {
  await page.evaluate(([all, text]) => window.showResult(all, text), [columns, sql] as const);
  await page.getByRole("button", { name: "打印附表" }).click();
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

const landscape = ({ width, height }: PdfPage): boolean => width > height;

test("prints the annex and nothing of the page", async () => {
  const [sheet, ...others] = await printed(table(3, 3));
  expect(others).toEqual([]);
  expect(sheet!.text).toContain("附表数据查询结果");
  expect(sheet!.text).toContain("(盖章)");
  expect(sheet!.text).not.toMatch(/页脚|页面上的表|打印附表|落款/);
});

test("afterwards the page is as it was, and prints as it is", async () => {
  await printed(table(3, 3));
  expect(await page.evaluate(() => [window.printed, document.title, document.body.className])).toEqual([
    1,
    "数据查询",
    "wide",
  ]);
  expect(await page.locator(".annex-print").count()).toBe(0);
  const own = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(own.map(({ text }) => text).join("")).toContain("页面上的表");
});

test("while it prints, the page's title is the annex's: a printer to PDF proposes it as a name", async () => {
  await page.evaluate((all) => window.showResult(all), table(3, 3));
  await page.getByLabel("标题", { exact: true }).last().fill("各市落后情况");
  await page.getByRole("button", { name: "打印附表" }).click();
  expect(await page.title()).toBe("各市落后情况");
});

test("50 rows: heads and sample note on every page with rows, rows numbered, page numbers", async () => {
  const sheets = await printed(table(50, 3));
  const [first, second] = sheets;
  expect(first!.text).toContain("示例数据序号名称0数值1名称2");
  expect(second!.text).toContain("示例数据序号名称0数值1名称2");
  expect(second!.text).toContain("50第50行内容49.5第50行内容");
  expect(sheets.map(({ text }, at) => text.includes(`—${at + 1}—`) || text.includes(`— ${at + 1} —`))).toEqual(
    sheets.map(() => true),
  );
});

test.each([1, 20, 24, 30, 50])("%i rows: what it was made from and the seal stand on one page", async (rows) => {
  const sheets = await printed(table(rows, 3), "select 1\nfrom 省排名\nlimit 3");
  const last = sheets[sheets.length - 1]!;
  for (const word of ["数据性质", "数据校验值", "查询语句", "生成时间", "(盖章)"]) expect(last.text).toContain(word);
});

const longQuery = Array.from({ length: 30 }, (_, at) => `select ${at} -- 第${at}行`).join("\n");

test.each([3, 10])(
  "5 rows of %i columns with a long query: table and seal on the first page, the query after it",
  async (columns) => {
    const sheets = await printed(table(5, columns), longQuery);
    expect(sheets).toHaveLength(2);
    for (const word of ["第5行内容", "数据校验值", "附后", "(盖章)"]) expect(sheets[0]!.text).toContain(word);
    expect(sheets[0]!.text).not.toContain("select 29");
    expect(sheets[1]!.text).toContain("查询语句");
    expect(sheets[1]!.text).toMatch(/select ?29/);
  },
);

test("on the screen the sheet to be printed is not seen, though the print's end is not told", async () => {
  await page.evaluate((all) => window.showResult(all), table(3, 3));
  await page.getByRole("button", { name: "打印附表" }).click();
  expect(await page.locator(".annex-print").isVisible()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
});

test.each([1440, 390])("at %i px the preview shows the whole width of the sheet", async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((all) => window.showResult(all), table(3, 14));
  const overflow = () => page.locator(".annex-preview").evaluate((box) => box.scrollWidth - box.clientWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(1);
});

test("2,000 rows of 3 columns are printed whole", async () => {
  const sheets = await printed(table(2000, 3));
  expect(
    sheets.some(({ text }) => text.includes("2000第2000行内容1999.5") || text.includes("2000第2000行内容1,999.5")),
  ).toBe(true);
});

test("14 columns lie, and no column is cut at the edge", async () => {
  const sheets = await printed(table(40, 14));
  expect(sheets.every(landscape)).toBe(true);
  const right = Math.max(...sheets.flatMap(({ glyphs }) => glyphs.map(({ x, size }) => x + size / 2)));
  expect(right).toBeLessThanOrEqual(sheets[0]!.width - 50);
});

test("the sheet's margins are those of GB/T 9704", async () => {
  const [sheet] = await printed(table(3, 3));
  const bars = sheet!.bars.filter(({ width }) => width > 400);
  expect(Math.min(...bars.map(({ x }) => x))).toBeCloseTo((28 / 25.4) * 72, -0.5);
  expect(Math.min(...sheet!.glyphs.map(({ y }) => y))).toBeGreaterThan((37 / 25.4) * 72);
});

test("markup in cells, titles and queries is text", async () => {
  const hostile = `<img src=x onerror="document.title='!'"></td></tr></table><script>document.title='!'</script>`;
  const [sheet] = await printed([[hostile, "text", [hostile]]], hostile);
  expect(sheet!.text).toContain("<script>");
  expect(await page.locator("img, #annex script").count()).toBe(0);
  expect(await page.title()).toBe("数据查询");
});

test("the .docx holds what the sheet shows", async () => {
  await page.evaluate((all) => window.showResult(all), table(3, 3));
  await page.getByLabel("落款").fill("任城区人民政府");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载 .docx" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("数据查询结果.docx");
  const document = openDocx(readFileSync(await file.path())).xml("word/document.xml");
  expect(all(all(document, "w:tbl")[0]!, "w:tr")).toHaveLength(4);
  expect(paragraphTexts(document)).toContain("任城区人民政府");
});

test("a ready question gives the annex its title, and columns can be left out", async () => {
  await page.evaluate((all) => window.showResult(all, "select 城市 from 省排名"), table(3, 3));
  const preview = page.locator(".annex-preview");
  expect(await preview.locator("h3").innerText()).toBe("本月哪些指标落后");
  await page.getByText("列出的列").click();
  await page.getByRole("checkbox", { name: "数值1" }).uncheck();
  expect(await preview.locator(".annex-table thead tr").last().innerText()).not.toContain("数值1");
});
