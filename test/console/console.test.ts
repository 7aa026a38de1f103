import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { axeFaults } from "../browser/axe.ts";
import { fileUrl, openBrowser } from "../browser/browser.ts";
import { serveFaulty, servePlainly, servePortal, type ConsoleServer } from "./console-server.ts";
import { replaceDatabase } from "./replace-database.ts";
import { answered, answers, visitConsole, write, type Visit } from "./console-visit.ts";

const site = inject("site");
let browser: Browser;
let portal: ConsoleServer;
let shared: Visit;

beforeAll(async () => {
  [browser, portal] = await Promise.all([openBrowser(), servePortal(site)]);
  shared = await visitConsole(browser, portal.root);
});

afterAll(async () => {
  await browser.close();
  portal.close();
});

test("opens with the first question answered, without a fault and without a request beyond the site", async () => {
  expect(await shared.status()).toMatch(/^\d+行，用时/);
  expect((await shared.cells())[0]!.length).toBeGreaterThan(5);
  expect(shared.faults).toEqual([]);
  expect(shared.requests.filter((address) => !address.startsWith(portal.root))).toEqual([]);
});

test("answers SQL over a Chinese view", async () => {
  await shared.ask("select 城市 from 城市 where 本市 order by all");
  expect(await shared.cells()).toEqual([["济宁市"]]);
});

test("runs several statements, and lets one choose among their results", async () => {
  expect(await shared.ask("select 1 as 甲; select 2 as 乙; select 3 as 丙")).toContain("共3个结果");
  expect(await shared.cells()).toEqual([["3"]]);
  await shared.page.getByLabel("看").selectOption({ index: 0 });
  expect(await shared.cells()).toEqual([["1"]]);
});

test("runs the selection alone", async () => {
  await write(shared.page, "select 7 as 甲");
  await shared.page.keyboard.press("Enter");
  await shared.page.keyboard.insertText("不是 SQL");
  await shared.page.keyboard.press("ArrowUp");
  await shared.page.keyboard.press("Home");
  await shared.page.keyboard.press("Shift+End");
  const before = await answers(shared.page);
  await shared.page.keyboard.press("Control+Enter");
  await answered(shared.page, before);
  expect(await shared.cells()).toEqual([["7"]]);
});

test("says in Chinese what is wrong, and where", async () => {
  expect(await shared.ask("select 指标,\n  排明 from 省排名")).toContain("排明");
  const line = await shared.page.locator("#editor-error").innerText();
  expect(line).toContain("第2行");
});

test.each([
  "create or replace temp view 省排名 as select 1 as 排名",
  'create temp table "provincial_ranking" as select 1 as rank',
  "create temp view temp.main.城市榜 as select 1 as 月份",
])("a published name cannot be taken: %s", async (sql) => {
  expect(await shared.ask(`${sql}; select 1`)).toContain("已发布的表");
});

test("no function of one's own stands in the place of DuckDB's", async () => {
  expect(await shared.ask("create temp macro sum(x) as 42")).toContain("只能建临时表");
});

test("an annex names the statements that a result rests on", async () => {
  await shared.ask("create temp table 甲 as select 41 as 数");
  await shared.ask("select 数 + 1 as 和 from 甲");
  await shared.page.getByRole("tab", { name: "附表" }).click();
  expect(await shared.page.locator(".annex-preview").innerText()).toContain("create temp table 甲 as select 41 as 数");
});

test("decimals and dates in lists and structures are written as they are", async () => {
  await shared.ask("select [1.5, 2.25] as 甲, {'月份': date '2024-03-01', '值': 1.25} as 乙");
  expect(await shared.cells()).toEqual([["[1.50, 2.25]", "{月份: 2024-03-01, 值: 1.25}"]]);
});

test.each([
  ["install json", "扩展"],
  ["load json", "扩展"],
  ["attach 'other.duckdb'", "不能连接"],
  ["attach 'http://127.0.0.1:1/x.duckdb'", "不能连接"],
  ["copy (select 1) to 'a.csv'", "不能写文件"],
  ["copy 省排名 to 'http://127.0.0.1:1/a'", "不能写文件"],
  ["export database 'x'", "不能写文件"],
  ["select * from read_csv('http://127.0.0.1:1/a.csv')", "不能读写文件或网址"],
  ["select * from 'http://127.0.0.1:1/a.csv'", "不能"],
  ["select * from read_text('/etc/passwd')", "不能读写文件或网址"],
  ["set enable_external_access = true", "锁定"],
  // what the reading of the text lets pass, DuckDB's own locks stop
  [`select * from "read_csv"('http://127.0.0.1:1/a.csv')`, "文件"],
  [`select * from "read_text"('http://127.0.0.1:1/a.csv')`, "文件"],
])("refuses %s in Chinese, and asks nothing of the network", async (sql, reason) => {
  const before = shared.requests.length;
  expect(await shared.ask(sql)).toContain(reason);
  const asked = shared.requests.slice(before);
  expect(asked.filter((address) => !address.startsWith(portal.root))).toEqual([]);
});

test("a query without end stops when it is told to, and the next one runs", async () => {
  const { page } = shared;
  const before = await answers(page);
  await write(page, "select count(*) from range(1000000000000)");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "停止" }).click();
  await answered(page, before);
  expect(await shared.status()).toContain("已停止");
  await shared.ask("select 5 as 数");
  expect(await shared.cells()).toEqual([["5"]]);
});

test("a query over its time stops by itself, with a word on it", async () => {
  await shared.page.getByLabel("时限").selectOption("10");
  const said = await shared.ask("select count(*) from range(1000000000000)");
  await shared.page.getByLabel("时限").selectOption("60");
  expect(said).toContain("超过时限（10秒），已停止");
});

test("a million rows are there to the last, and what is beyond the limit is said", async () => {
  await shared.ask("select range as 数, 'r' || range as 字 from range(1000000)");
  expect(await shared.status()).toContain("1,000,000行");
  await shared.page.getByLabel("行数上限").selectOption("10000");
  const cut = await shared.ask("select range as 数 from range(1000000)");
  await shared.page.getByLabel("行数上限").selectOption("1000000");
  expect(cut).toMatch(/10,000行.*到了上限/);
});

/** The next message to the worker ends in an error that nobody catches. */
function breakEngine({ page }: Visit): Promise<void> {
  return page.workers()[0]!.evaluate(() => {
    globalThis.onmessage = () => {
      throw new Error("out of order");
    };
  });
}

test("an engine that breaks over a query is replaced by a fresh one, and that is said", async () => {
  const { page, ask, cells, status } = shared;
  const before = await answers(page);
  await write(page, "select count(*) from range(1000000000000)");
  await page.keyboard.press("Control+Enter");
  await page.getByText("正在查询……").waitFor();
  await breakEngine(shared);
  await answered(page, before);
  expect(await status()).toContain("查询引擎出错，已经重新准备");
  await ask("select count(*) > 0 as 有 from 省排名");
  expect(await cells()).toEqual([["是"]]);
});

test("an engine that breaks while nothing is asked is replaced before the next query", async () => {
  await shared.page.workers()[0]!.evaluate(() => {
    setTimeout(() => {
      throw new Error("out of order");
    });
  });
  await shared.ask("select 6 as 数");
  expect(await shared.cells()).toEqual([["6"]]);
});

test("of several questions in a row the last is answered", async () => {
  const { page, cells } = shared;
  for (const value of [1, 2, 3]) await page.evaluate((sql) => (location.hash = sql), `#sql=select ${value} as 数`);
  await page.getByRole("gridcell", { name: "3" }).waitFor();
  expect(await cells()).toEqual([["3"]]);
});

test("a query can be stopped before the engine is there", async () => {
  const silent = await servePortal(site, /\.wasm/);
  const page = await browser.newPage();
  await page.goto(`${silent.root}/sql/index.html`);
  await page.getByRole("button", { name: "停止" }).click();
  await page.locator(".run-line", { hasText: "已停止。" }).waitFor();
  await page.close();
  silent.close();
});

test("a database that is replaced while the page is open is opened anew, and that is said", async () => {
  const own = mkdtempSync(join(tmpdir(), "ducha-replaced-"));
  cpSync(site, own, { recursive: true });
  const server = await servePortal(own);
  const visit = await visitConsole(browser, server.root);
  await replaceDatabase(own, "create table 新 as select 41 + 1 as 数");
  expect(await visit.ask("select 数 from 新")).toContain("数据在您打开本页后更新了");
  expect(await visit.cells()).toEqual([["42"]]);
  await visit.page.context().close();
  server.close();
  rmSync(own, { recursive: true });
});

test("the address holds the query, and brings it back", async () => {
  const { page, cells } = await visitConsole(browser, portal.root, {
    fragment: `#sql=${encodeURIComponent("select '甲;乙' as 字")}`,
  });
  expect(await cells()).toEqual([["甲;乙"]]);
  expect(new URL(page.url()).hash).toContain("#sql=");
  await page.context().close();
});

test("a question is asked by its link, and its own page stays one click away", async () => {
  const { page, status } = await visitConsole(browser, portal.root);
  const before = await answers(page);
  await page.getByRole("link", { name: "今年以来督查计分谁高谁低？" }).click();
  await answered(page, before);
  expect(await status()).toMatch(/行，用时/);
  expect(new URL(page.url()).hash).toBe("#q=score-board");
  await page.context().close();
});

test("a CSV of the reader's own is joined with what is published, and goes nowhere", async () => {
  const visit = await visitConsole(browser, portal.root);
  const { page } = visit;
  const csv = Buffer.from("县市区,人口\n曲阜市,61.9\n泗水县,52.1\n", "utf8");
  const before = visit.requests.length;
  await page.locator("input.own-files-input").setInputFiles({ name: "人口.csv", mimeType: "text/csv", buffer: csv });
  await page.getByRole("tab", { name: "本机文件" }).click();
  await page.getByText("2 行").or(page.getByText("2行")).first().waitFor();
  await visit.ask("select 县市区, 人口 from 人口 join 县市区 using (县市区) order by 人口");
  expect(await visit.cells()).toEqual([
    ["泗水县", "52.1"],
    ["曲阜市", "61.9"],
  ]);
  const asked = visit.requests.slice(before).map((address) => address.slice(portal.root.length));
  expect(asked.filter((path) => !/^\/(data\/|assets\/console\/own-file-worker-)/.test(path))).toEqual([]);
  expect(visit.sent).toEqual([]);
  await page.context().close();
});

test("a server without ranges, packed files and media types does too", async () => {
  const plain = await servePlainly(site);
  const visit = await visitConsole(browser, plain.root);
  await visit.ask("select 城市 from 城市 where 本市");
  expect(await visit.cells()).toEqual([["济宁市"]]);
  expect(await visit.page.locator(".engine-line").innerText()).toContain("服务器不支持分段读取");
  expect(visit.faults).toEqual([]);
  await visit.page.context().close();
  plain.close();
});

test("a database that is away for a moment is said to be, and read anew afterwards", async () => {
  const faulty = await serveFaulty(site);
  const visit = await visitConsole(browser, faulty.root);
  const sql = "select count(source_line) + count(raw_value) >= 0 as 有 from quality_issue";
  faulty.setFault(true);
  expect(await visit.ask(sql)).toContain("没有读到数据库");
  faulty.setFault(false);
  expect(await visit.ask(sql)).toMatch(/^1行/);
  await visit.page.context().close();
  faulty.close();
});

test("of a question's text that is run in part the result bears no title of the question", async () => {
  const { page } = shared;
  await page.getByRole("tab", { name: "现成问题" }).click();
  let before = await answers(page);
  await page.getByRole("link", { name: "今年以来督查计分谁高谁低？" }).click();
  await answered(page, before);
  expect(await page.locator(".answer-question h3").innerText()).toBe("今年以来督查计分谁高谁低？");
  await page.getByRole("textbox", { name: "SQL 查询" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(";\nselect 9 as 数");
  before = await answers(page);
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Control+Enter");
  await answered(page, before);
  expect(await shared.cells()).toEqual([["9"]]);
  expect(await page.locator(".answer-question h3").count()).toBe(0);
});

test("without WebAssembly it says so, and a question opens its ready answer", async () => {
  const { page } = await visitConsole(browser, portal.root, {
    prepare: (fresh) => fresh.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
  });
  expect(await page.locator(".engine-line").innerText()).toContain("浏览器没有 WebAssembly");
  await page.getByRole("link", { name: "今年以来督查计分谁高谁低？" }).click();
  await page.waitForURL(/score-board\.html$/);
  await page.context().close();
});

test("opened from a folder it says what to do, and has no fault", async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(fileUrl(site, "sql/index.html"));
  await page.getByText("从文件夹里直接打开").waitFor();
  expect(await page.getByRole("link", { name: "今年以来督查计分谁高谁低？" }).isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
});

test.each([1440, 390])("has no fault of accessibility at %i px", async (width) => {
  const { page } = await visitConsole(browser, portal.root, {
    options: { viewport: { width, height: 900 }, bypassCSP: true },
  });
  for (const tab of ["现成问题", "表和列", "我的查询", "本机文件"]) {
    await page.getByRole("tab", { name: tab }).click();
    expect(await axeFaults(page), tab).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.context().close();
});
