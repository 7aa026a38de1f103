import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { allPages } from "../browser/browser.ts";
import { run, smallDirectory } from "./run-build.ts";

const markup = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&lt;`;
const quoted = `"${markup.replaceAll('"', '""')}"`;
const formula = `=HYPERLINK(""http://x"")`;

function hostileDirectory(): string {
  const data = smallDirectory();
  appendFileSync(
    join(data, "reference/indicators.csv"),
    `XSS,${quoted},,指标,${quoted},${quoted},越高越好,1,月,否,,,,是,,\n`,
  );
  const rows = [...Array(16).keys()].map((i) => `2026-09,XSS,,${370100 + 100 * i},${i},,,${quoted}`);
  const known = rows.filter((row) => !row.includes(",371200,"));
  const bad = [
    `2026-09,XSS,,${quoted},1,,,`,
    `2026-09,XSS,,"${formula}",1,,,`,
    `2026-09,XSS,,370100'; drop table city; --,1,,,`,
  ];
  appendFileSync(join(data, "exports/provincial_rankings/2026-09.csv"), `${[...known, ...bad].join("\n")}\n`);
  const site = readFileSync(join(data, "site.yaml"), "utf8");
  writeFileSync(join(data, "site.yaml"), site.replace(/^title: .*/m, `title: '${markup.replaceAll("'", "''")}'`));
  return data;
}

test("markup in a cell, a title or a rejected row is text on every page, and a formula is text in the issue list", () => {
  const data = hostileDirectory();
  const out = join(dirname(data), "dist");
  const { status, output } = run(data, out, "--keep-going");
  expect(output).toContain("完成");
  expect(status).toBe(0);
  const pages = allPages(out).map((page) => ({ page, html: readFileSync(join(out, page), "utf8") }));
  const elements = (html: string): number => new JSDOM(html).window.document.querySelectorAll("script, img").length;
  const suspects = pages.filter(({ html }) => html.includes("alert("));
  expect(suspects.length).toBeGreaterThan(10);
  expect(suspects.filter(({ html }) => elements(html) > 0).map(({ page }) => page)).toEqual([]);
  expect(pages.find(({ page }) => page === "indicators/XSS.html")?.html).toContain("&lt;script&gt;alert(1)");
  const list = readFileSync(join(out, "data/quality_issue.csv"), "utf8");
  expect(list).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(list).not.toContain(`,=HYPERLINK`);
});
