import type { Page } from "playwright-core";
import type { Cell, ColumnKind } from "../../src/console/result.ts";
import { onHarness } from "./harness-page.ts";

/** The grid alone on a page, for each test of a file. */
export function onGrid(use: (page: Page, grid: GridUse) => void): void {
  const styles = ["tokens", "base", "table", "console/controls", "console/results"].map((name) => `${name}.css`);
  const body = `<body><main><h1>数据查询</h1><h2>结果</h2><div id="console"></div></main></body>`;
  onHarness(
    { script: "results-harness.ts", styles, body },
    async (page) => {
      await page.waitForFunction(() => "grid" in window);
      use(page, gridOn(page));
    },
    { viewport: { width: 1280, height: 800 } },
  );
}

export type Columns = [name: string, kind: ColumnKind, cells: Cell[]][];

export const cities: Columns = [
  ["月份", "month", ["2024-03-01", "2024-02-01", "2024-01-01", null]],
  ["指标编码", "text", ["PM25", "PM25", "PM25", "PM25"]],
  ["城市", "text", ["济宁市", "青岛市", "济南市", "济宁市"]],
  ["数值", "number", [1234.5, 2, null, 3]],
  ["排名", "integer", [5, 1, 2, 3]],
  ["参评数", "integer", [16, 16, 16, 16]],
];

export type GridUse = ReturnType<typeof gridOn>;

/** What the tests do with the grid and read of it. */
function gridOn(page: Page) {
  return {
    show: (columns: Columns, repeat = 1): Promise<void> =>
      page.evaluate(([given, times]) => window.show(given, times), [columns, repeat] as const),
    /** The texts of a column in view, below the head. */
    column: (at: number): Promise<(string | null)[]> =>
      page.$$eval(`[role=gridcell][aria-colindex="${at + 2}"]`, (cells) => cells.map((cell) => cell.textContent)),
    active: (): Promise<string | null> =>
      page.$eval("[role=grid]", (grid) => grid.getAttribute("aria-activedescendant")),
    counts: (): Promise<string> => page.innerText(".results-counts"),
    width: (at: number): Promise<number> =>
      page.$eval(`#results-column-${at}`, (head) => (head as HTMLElement).offsetWidth),
    press: async (...keys: string[]): Promise<void> => {
      await page.focus("[role=grid]");
      for (const key of keys) await page.keyboard.press(key);
    },
    /** Waits until what is done has changed the view. */
    nextView: async (act: () => Promise<void>): Promise<void> => {
      const before = await page.evaluate(() => window.told.length);
      await act();
      await page.waitForFunction((count) => window.told.length > count, before);
    },
    openPanel: async (name: string): Promise<void> => {
      await page.locator("[role=columnheader]", { hasText: name }).locator(".results-more").click();
      await page.waitForSelector(".results-statistics");
    },
  };
}
