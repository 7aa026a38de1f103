import type { Server } from "node:http";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults } from "./axe.ts";
import { fileUrl, openBrowser, pagesOfEachKind, serveBelow } from "./browser.ts";

const site = inject("site");
const pages = pagesOfEachKind(site);
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

async function open<T>(
  url: string,
  options: BrowserContextOptions,
  look: (page: Page, seen: Seen) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const seen: Seen = { requests: [], faults: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("requestfailed", (request) => seen.faults.push(`failed ${request.url()}`));
  page.on(
    "response",
    (response) => response.status() >= 400 && seen.faults.push(`${response.status()} ${response.url()}`),
  );
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && seen.faults.push(message.text()));
  page.on("pageerror", (error) => seen.faults.push(error.message));
  try {
    await page.goto(url, { waitUntil: "load" });
    return await look(page, seen);
  } finally {
    await context.close();
  }
}

interface Seen {
  requests: string[];
  faults: string[];
}

/** That the style sheet is in force: without it links are the browser's blue. */
async function isStyled(page: Page): Promise<boolean> {
  return page.evaluate(() => getComputedStyle(document.body).fontFamily.includes("YaHei"));
}

describe.each(pages)("%s", (path) => {
  test("opens below a subfolder with at most 5 requests, none outside it, and no fault", async () => {
    await open(`${root}/${path}`, {}, async (page, { requests, faults }) => {
      expect(faults).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(`${root}/`))).toEqual([]);
      expect(requests.length).toBeLessThanOrEqual(5);
      expect(await isStyled(page)).toBe(true);
    });
  });

  test("opens from a folder by double-click", async () => {
    await open(fileUrl(site, path), {}, async (page, { requests, faults }) => {
      expect(faults).toEqual([]);
      expect(requests.filter((url) => !url.startsWith("file://"))).toEqual([]);
      expect(await isStyled(page)).toBe(true);
    });
  });

  test("reads the same without JavaScript, but for what a script alone can do", async () => {
    const read = (javaScriptEnabled: boolean): Promise<string> =>
      open(`${root}/${path}`, { javaScriptEnabled }, async (page) => {
        await page.locator("[data-enhanced]").evaluateAll((blocks) => blocks.forEach((block) => block.remove()));
        return page.locator("main").innerText();
      });
    const text = await read(false);
    expect(text.length).toBeGreaterThan(50);
    expect(text).toBe(await read(true));
  });

  test.each([390, 1440])("does not scroll sideways at %i px", async (width) => {
    await open(`${root}/${path}`, { viewport: { width, height: 900 } }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });

  test("has no accessibility fault that axe knows", async () => {
    await open(fileUrl(site, path), { bypassCSP: true }, async (page) => {
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  test("prints on A4 without being cut at the side", async () => {
    await open(`${root}/${path}`, { viewport: { width: 718, height: 1000 } }, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718); // 190 mm
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    });
  });
});
