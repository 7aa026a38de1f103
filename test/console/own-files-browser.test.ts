import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFaults } from "../browser/axe.ts";
import { openBrowser } from "../browser/browser.ts";
import { encode } from "../ingest/encode.ts";
import { policy, servePage } from "./harness-page.ts";

/** What stands beside the editor, in a browser, with the worker and under the policy that the page has. */
const script = `
  import { createOwnFiles } from "./src/console/own-files/own-files.ts";
  import { createSaved } from "./src/console/saved/saved.ts";
  import { createSchemaBrowser } from "./src/console/schema/schema.ts";
  const schema = createSchemaBrowser({ insert: () => undefined });
  const nothing = () => Promise.resolve();
  window.own = createOwnFiles({ workerUrl: "worker.js", add: nothing, remove: nothing, onChange: schema.showOwn });
  window.saved = createSaved({ open: () => undefined, text: () => "select 1" });
  const column = { name: "排名", type: "INTEGER", unit: "位", about: "位次。", samples: ["1"] };
  const view = { name: "省排名", title: "省排名", about: "省排名：每月。", topic: "在省排名", grain: [], columns: [column] };
  schema.show({ topics: ["在省排名"], views: [view], tables: [{ ...view, name: "rank_trend" }], contracts: [] });
  document.querySelector("main").append(schema.element, window.own.element, window.saved.element);
`;
const styles = [
  "tokens",
  "base",
  "console/controls",
  "console/frame",
  "console/schema",
  "console/own-files",
  "console/saved",
];
const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}"><title>数据查询</title><link rel="icon" href="data:,">
  <link rel="stylesheet" href="page.css">
  <body><main class="console"><h1>数据查询</h1><h2>表和列</h2></main><script type="module" src="page.js"></script></body></html>`;

let browser: Browser;
let server: Server;
let url: string;
let context: BrowserContext;
let tab: Page;

async function bundle(options: { stdin: { contents: string; resolveDir: string } } | { entryPoints: string[] }) {
  const { outputFiles } = await build({ ...options, bundle: true, write: false, target: "chrome88", format: "iife" });
  return outputFiles[0]!.text;
}

beforeAll(async () => {
  const files = new Map([
    ["page.js", await bundle({ stdin: { contents: script, resolveDir: process.cwd() } })],
    ["worker.js", await bundle({ entryPoints: ["src/console/own-files/own-file-worker.ts"] })],
    ["page.css", styles.map((name) => readFileSync(`src/styles/${name}.css`, "utf8")).join("")],
  ]);
  ({ server, url } = await servePage(page, files));
  browser = await openBrowser();
  context = await browser.newContext();
  tab = await open();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

async function open(): Promise<Page> {
  const opened = await context.newPage();
  await opened.goto(url);
  await opened.waitForSelector(".schema-name");
  return opened;
}

async function choose(name: string, bytes: Uint8Array): Promise<string> {
  await tab.setInputFiles(".own-files-input", { name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
  const status = tab.locator(".own-files-status", { hasText: name });
  await status.waitFor();
  return status.innerText();
}

test("the worker reads a file under the page's policy, and its table can be seen", async () => {
  expect(await choose("国标.csv", encode("月份,名称\n2024-03,㐂\n", "gb18030"))).toBe(
    "国标.csv 已读入：表 国标，1行。",
  );
  expect(await tab.locator(".schema-name").first().innerText()).toBe("国标");
});

test("a refused file says on which line and what to do", async () => {
  await choose("引号.csv", encode('名称,数值\n"甲,1\n'));
  expect(await tab.locator(".own-files-wrong").innerText()).toMatch(/第 2 行：.*双引号没有配对.*请补上/);
});

test("a file of 20 MB dropped on the page leaves it quick", async () => {
  await tab.evaluate(() => {
    const file = new File(["名称,数值,说明\n", "任城区,1234.5,一段说明文字\n".repeat(520_000)], "大.csv");
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    const marks = [performance.now()];
    Object.assign(window, { marks });
    setInterval(() => marks.push(performance.now()), 20);
  });
  const status = tab.locator(".own-files-status", { hasText: "大.csv" });
  expect(await status.innerText({ timeout: 60_000 })).toMatch(/520,000行/);
  const longest = await tab.evaluate(() => {
    const { marks } = window as unknown as { marks: number[] };
    return Math.max(...marks.slice(1).map((mark, i) => mark - marks[i]!));
  });
  expect(longest).toBeLessThan(1500); // on two busy cores; a page that reads it itself stands still for several seconds
});

test("a query saved in one tab is there in the other", async () => {
  const other = await open();
  await other.fill(".saved-form input", "本月落后");
  await other.click(".saved-form button");
  await expect.poll(() => tab.locator(".saved-open strong").allInnerTexts()).toEqual(["本月落后"]);
  await other.close();
});

test("axe finds nothing, with everything open", async () => {
  for (const summary of await tab.locator("summary:visible").all()) {
    if ((await summary.evaluate((node) => node.parentElement!.hasAttribute("open"))) === false) await summary.click();
  }
  expect(await axeFaults(tab)).toEqual([]);
});

test.each([390, 1440])("nothing scrolls sideways at %i px", async (width) => {
  await tab.setViewportSize({ width, height: 800 });
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
