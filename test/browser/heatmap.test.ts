import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { fileUrl, openBrowser } from "./browser.ts";

/** The script of the counties' heatmap, opened from a folder. */

const site = inject("site");
const month = readdirSync(join(site, "counties"))
  .filter((name) => /^\d{4}-\d{2}\.html$/.test(name))
  .sort()
  .at(-1)!;
const url = fileUrl(site, `counties/${month}`);
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

interface Options {
  javaScriptEnabled?: boolean;
  width?: number;
  without?: string;
}

async function look<T>(what: (page: Page) => Promise<T>, options: Options = {}): Promise<T> {
  const { javaScriptEnabled = true, width = 1440, without } = options;
  const page = await browser.newPage({ javaScriptEnabled, viewport: { width, height: 900 } });
  if (without !== undefined) await page.route(without, (route) => route.abort());
  try {
    await page.goto(url, { waitUntil: "load" });
    return await what(page);
  } finally {
    await page.close();
  }
}

/** The rows in sight as texts: the name, the participants, the counties' cells, the count. */
function shown(page: Page): Promise<string[][]> {
  return page
    .locator("table[data-heatmap] tbody tr")
    .evaluateAll((rows) =>
      rows
        .filter((row) => row.getClientRects().length > 0 && row.querySelector(".group") === null)
        .map((row) => [...row.children].map((cell) => cell.textContent!.trim())),
    );
}

const headings = (page: Page): Promise<string[]> => page.locator("table[data-heatmap] thead th").allInnerTexts();
const totals = async (page: Page): Promise<number[]> =>
  (await page.locator("table[data-heatmap] tfoot td").allInnerTexts()).slice(1, -1).map(Number);
const choose = (page: Page, name: string, label: string): Promise<string[]> =>
  page.locator(`[name="${name}"]`).selectOption({ label });
const status = (page: Page): Promise<string> => page.locator('[role="status"]').innerText();
const markup = (page: Page): Promise<string> =>
  page.locator("table[data-heatmap]").evaluate((table) => table.outerHTML);

/** Greatest first, what has none last. */
function isDescending(numbers: number[]): boolean {
  const filled = numbers.map((number) => (Number.isNaN(number) ? -1 : number));
  return filled.every((number, at) => at === 0 || filled[at - 1]! >= number);
}

describe("the rows", () => {
  test("by number of lagging counties, said to those who do not see it", async () => {
    await look(async (page) => {
      await choose(page, "rows", "落后县数多的在前");
      const rows = await shown(page);
      expect(isDescending(rows.map((row) => Number(row.at(-1))))).toBe(true);
      expect(await page.locator("th[aria-sort=descending]").allInnerTexts()).toEqual(["落后县数"]);
      expect(await status(page)).toBe(`共${rows.length}项；指标落后县数多的在前，县市区按行政序列。`);
    });
  });

  test("by a county's rank, the places from behind first and what is missing last", async () => {
    await look(async (page) => {
      const column = (await headings(page)).indexOf("太白湖");
      await choose(page, "rows", "太白湖位次靠后的在前");
      const rows = await shown(page);
      expect(isDescending(rows.map((row) => Number.parseInt(row[column]!, 10)))).toBe(true);
      expect(rows.at(-1)![column]).toBe("免");
      expect(await page.locator("th[aria-sort=descending]").allInnerTexts()).toEqual(["太白湖"]);
    });
  });

  test("of one category, with the foot counting these alone", async () => {
    await look(async (page) => {
      const all = await shown(page);
      const [first] = await page.locator("table[data-heatmap] .group").allInnerTexts();
      await choose(page, "category", first!.trim());
      const rows = await shown(page);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual(all.slice(0, rows.length));
      const lagging = await page
        .locator("table[data-heatmap] tr:not([hidden]) .k")
        .evaluateAll((cells) => cells.filter((cell) => cell.getClientRects().length > 0).length);
      expect((await totals(page)).reduce((sum, count) => sum + count, 0)).toBe(lagging);
      expect(await page.locator("tfoot th").innerText()).toBe(`落后项数（所列${rows.length}项）`);
      expect(await status(page)).toContain(`列出${all.length}项中的${rows.length}项`);
    });
  });

  test("of the provincial assessment alone", async () => {
    await look(async (page) => {
      const all = await shown(page);
      await page.locator('[name="assessed"]').check();
      const rows = await shown(page);
      expect(rows).toEqual(all.filter(([name]) => name!.includes("省考核")));
    });
  });
});

test("the columns by number of lagging items, each cell under its county", async () => {
  await look(async (page) => {
    const [before, names] = [await shown(page), await headings(page)];
    await choose(page, "columns", "落后项多的在前");
    const [after, moved] = [await shown(page), await headings(page)];
    expect(isDescending(await totals(page))).toBe(true);
    expect(moved).not.toEqual(names);
    const back = (row: string[]): string[] => names.map((name) => row[moved.indexOf(name)]!);
    expect(after.map(back)).toEqual(before);
  });
});

test("everything goes back to where it was", async () => {
  await look(async (page) => {
    const before = await markup(page);
    await choose(page, "rows", "任城位次靠后的在前");
    await choose(page, "columns", "落后项多的在前");
    await page.locator('[name="assessed"]').check();
    expect(await markup(page)).not.toBe(before);
    await page.locator('[name="reset"]').click();
    expect(await markup(page)).toBe(before);
  });
});

test("a jump to a category shows it, whatever was chosen before", async () => {
  await look(async (page) => {
    await choose(page, "rows", "落后县数多的在前");
    await page.locator(".jump a").last().click();
    await expect.poll(() => page.locator("table[data-heatmap] tbody:last-of-type").isVisible()).toBe(true);
    expect(await page.locator(".jump a").last().getAttribute("href")).toBe(new URL(page.url()).hash);
  });
});

test("it is reached and moved by keyboard alone", async () => {
  await look(async (page) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(() => document.activeElement?.getAttribute("name"))) === "rows") break;
    }
    await page.keyboard.press("ArrowDown");
    expect(await status(page)).toContain("落后县数多的在前");
    for (const name of ["columns", "category", "assessed", "reset"]) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe(name);
    }
    await page.keyboard.press("Enter");
    expect(await status(page)).toContain("指标按类别");
  });
});

describe("without the script", () => {
  test("its controls are out of sight and out of the way of the keyboard", async () => {
    await look(
      async (page) => {
        expect(await page.locator(".controls select").first().isVisible()).toBe(false);
        expect(await page.locator(".controls button").isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  test.each([390, 1440])("the table stands where it does with it, at %i px", async (width) => {
    const top = (page: Page): Promise<number> =>
      page.locator("table[data-heatmap]").evaluate((table) => table.getBoundingClientRect().top);
    const hasControls = (page: Page): Promise<boolean> => page.locator(".controls select").first().isVisible();
    const places = async (page: Page) => ({ hasControls: await hasControls(page), top: await top(page) });
    const [ready, bare] = [await look(places, { width }), await look(places, { width, without: "**/heatmap.js" })];
    expect([ready.hasControls, bare.hasControls]).toEqual([true, false]);
    expect(ready.top).toBe(bare.top);
  });
});
