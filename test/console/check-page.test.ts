import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { axeFaults } from "../browser/axe.ts";
import { fileUrl, openBrowser, serveBelow } from "../browser/browser.ts";

const site = inject("site");
let browser: Browser;
let server: Server;
let root: string;

beforeAll(async () => {
  browser = await openBrowser();
  ({ server, root } = await serveBelow(site, "portal/ducha"));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

async function open<T>(url: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** When the report is offered the check has ended. */
async function checked(page: Page): Promise<string> {
  await page.getByRole("button", { name: "复制报告" }).waitFor({ timeout: 60_000 });
  return page.locator(".answer").innerText();
}

test("here it says that the machine can query, and what the trial took", async () => {
  await open(`${root}/sql/check.html`, {}, async (page) => {
    expect(await checked(page)).toBe("本机可以使用数据查询；服务器和浏览器都不需要改动。");
    expect(await page.locator("tr", { hasText: "select count(*)" }).innerText()).toMatch(
      /✓ 可用\s+得到 [\d,]+ 行；准备[\d.]+毫?秒，查询[\d.]+毫?秒；从数据库分段读了[\d.]+ MB；DuckDB 1\.4\.3（标准版）/,
    );
  });
});

test("where the server does not give the engine, the answer names that", async () => {
  const context = await browser.newContext();
  await context.route(/\.wasm/, (route) => route.fulfill({ status: 404, body: "" }));
  const page = await context.newPage();
  await page.goto(`${root}/sql/check.html`);
  const answer = await checked(page);
  await context.close();
  expect(answer).toBe("本机现在不能使用数据查询，原因在“查询程序”：assets/console/：服务器回答404。");
});

test("the check can be run again", async () => {
  await open(`${root}/sql/check.html`, {}, async (page) => {
    const first = await checked(page);
    await page.getByRole("button", { name: "重新检查" }).click();
    await page.getByText("正在检查浏览器和服务器").waitFor();
    expect(await checked(page)).toBe(first);
  });
});

test("the report is saved as text under a Chinese name", async () => {
  await open(`${root}/sql/check.html`, {}, async (page) => {
    const answer = await checked(page);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("存成文件").click()]);
    expect(download.suggestedFilename()).toBe("本机检查.txt");
    expect(readFileSync(await download.path(), "utf8")).toContain(`结论：${answer}`);
  });
});

test("the report is copied", async () => {
  await open(`${root}/sql/check.html`, {}, async (page) => {
    await checked(page);
    await page.getByRole("button", { name: "复制报告" }).click();
    expect(await page.locator(".check-actions [role=status]").innerText()).toBe("已复制。");
  });
});

test("opened from a folder, it says so and what to do", async () => {
  await open(fileUrl(site, "sql/check.html"), {}, async (page) => {
    expect(await page.locator("[data-file-notice]").isVisible()).toBe(true);
    expect(await page.locator(".answer").innerText()).toBe("检查还没有开始。");
  });
});

test("over http nothing is said of folders", async () => {
  await open(`${root}/sql/check.html`, {}, async (page) => {
    expect(await page.locator("[data-file-notice]").isVisible()).toBe(false);
  });
});

test("without JavaScript it says why nothing starts, and gives the server's lines", async () => {
  await open(`${root}/sql/check.html`, { javaScriptEnabled: false }, async (page) => {
    const text = await page.locator("main").innerText();
    expect(text).toContain("浏览器关掉了 JavaScript");
    expect(text).toContain("gzip_static on;");
  });
});

test("with the results on it, it does not scroll sideways at 390 px and has no accessibility fault that axe knows", async () => {
  const options = { viewport: { width: 390, height: 844 }, bypassCSP: true };
  await open(`${root}/sql/check.html`, options, async (page) => {
    await checked(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await axeFaults(page)).toEqual([]);
  });
});
