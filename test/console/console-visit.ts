import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A visit to sql/index.html, and what it noticed besides. */
export interface Visit {
  page: Page;
  /** Uncaught errors and what the browser's console called an error. */
  faults: string[];
  /** Every address that was asked for, by the page and its workers. */
  requests: string[];
  /** Bodies that the page or a worker sent anywhere. */
  sent: string[];
  /** Runs SQL from the editor and returns the status line. */
  ask(sql: string): Promise<string>;
  /** The cells of the table that are drawn, row by row. */
  cells(): Promise<string[][]>;
  status(): Promise<string>;
}

/** Opens the console at a fragment and waits for its first answer. */
export async function visitConsole(
  browser: Browser,
  root: string,
  { fragment = "", options = {}, prepare }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  const page = await context.newPage();
  const [faults, requests, sent]: [string[], string[], string[]] = [[], [], []];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => {
    requests.push(request.url());
    if (request.postData() !== null) sent.push(request.url());
  });
  await prepare?.(page);
  await page.goto(`${root}/sql/index.html${fragment}`);
  const visit = { page, faults, requests, sent, ask, cells, status };
  await answered(page, 0);
  return visit;

  async function ask(sql: string): Promise<string> {
    const before = await answers(page);
    await write(page, sql);
    await page.keyboard.press("Control+Enter");
    await answered(page, before);
    return status();
  }

  function status(): Promise<string> {
    return page.locator(".run-line").innerText();
  }

  async function cells(): Promise<string[][]> {
    const rows = page.locator("[role=grid] [role=row]").filter({ has: page.locator("[role=gridcell]") });
    return rows.evaluateAll((found) =>
      found.map((row) => Array.from(row.querySelectorAll("[role=gridcell]"), (cell) => cell.textContent)),
    );
  }
}

export interface VisitOptions {
  fragment?: string;
  options?: BrowserContextOptions;
  prepare?: (page: Page) => Promise<unknown>;
}

/** Puts text in the place of the editor's. */
export async function write(page: Page, sql: string): Promise<void> {
  await page.getByRole("textbox", { name: "SQL 查询" }).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(sql);
}

/** How many runs have ended, well or not. */
export function answers(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName("answered").length);
}

export async function answered(page: Page, before: number): Promise<void> {
  await page.waitForFunction((count) => performance.getEntriesByName("answered").length > count, before, {
    timeout: 90_000,
  });
}
