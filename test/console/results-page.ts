import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { Cell, ColumnKind } from "../../src/console/result.ts";

const root = join(import.meta.dirname, "../..");

/** As the page sql/index.html has it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

/** The grid alone on a page, bundled as the site's build does it. */
export async function serveGrid(): Promise<{ server: Server; url: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "results-harness.ts")],
    bundle: true,
    splitting: true,
    format: "esm",
    target: "chrome88",
    outdir: "/bundle",
    write: false,
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]));
  const styles = ["tokens", "base", "table", "console/results"].map((name) =>
    readFileSync(join(root, `src/styles/${name}.css`), "utf8"),
  );
  const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>结果</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${styles.join("\n")}</style></head><body><main><h1>数据查询</h1><h2>结果</h2><div id="console"></div></main>
<script type="module" src="results-harness.js"></script></body></html>`;
  const server = createServer(({ url = "/" }, response) => {
    const file = files.get(url.slice(1));
    const type = file === undefined ? "text/html; charset=utf-8" : "text/javascript";
    response.writeHead(url === "/" || file !== undefined ? 200 : 404, { "Content-Type": type }).end(file ?? page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
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

/** What the tests do with the grid and read of it. */
export function gridOn(page: Page) {
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
