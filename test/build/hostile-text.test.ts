import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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
    `XSS,${quoted},,指标,${quoted},${quoted},越高越好,1,月,否,BMX,,,是,,\n`,
  );
  appendFileSync(join(data, "reference/departments.csv"), `BMX,${quoted},,,\n`);
  const rows = [...Array(16).keys()].map((i) => `2026-09,XSS,,${370100 + 100 * i},${i === 7 ? -1 : i},,,${quoted}`);
  const known = rows.filter((row) => !row.includes(",371200,"));
  const bad = [
    `2026-09,XSS,,${quoted},1,,,`,
    `2026-09,XSS,,"${formula}",1,,,`,
    `2026-09,XSS,,370100'; drop table city; --,1,,,`,
  ];
  appendFileSync(join(data, "exports/provincial_rankings/2026-09.csv"), `${[...known, ...bad].join("\n")}\n`);
  appendCounties(data);
  const site = readFileSync(join(data, "site.yaml"), "utf8");
  writeFileSync(join(data, "site.yaml"), site.replace(/^title: .*/m, `title: '${markup.replaceAll("'", "''")}'`));
  return data;
}

/** The indicator lags in counties and city, so it stands in heatmap, letters and agenda; what was done is hostile too. */
function appendCounties(data: string): void {
  const write = (dataset: string, text: string): void => {
    mkdirSync(join(data, "exports", dataset), { recursive: true });
    writeFileSync(join(data, "exports", dataset, "hostile.csv"), text);
  };
  const counties = readFileSync(join(data, "reference/counties.csv"), "utf8").split("\n").slice(1, -1);
  const rows = counties.map((line, i) => `2026-09,XSS,${line.split(",")[0]},${i},,,${quoted}`);
  write("county_values", `月份,指标编码,县市区,数值,目标值,排名,备注\n${rows.join("\n")}\n`);
  const action = `2026-10-20,督办单,2026-09,BMX,,${quoted},,,${quoted}`;
  write("actions", `日期,类型,涉及月份,对象,指标编码,召集人,反馈时限,反馈日期,成效\n${action}\n`);
}

test("markup in a cell, a title or a rejected row is text on every page, and a formula is text in the issue list", () => {
  const data = hostileDirectory();
  const out = join(dirname(data), "dist");
  const { status, output } = run(data, out, "--keep-going");
  expect(output).toContain("完成");
  expect(status).toBe(0);
  const pages = allPages(out).map((page) => ({ page, html: readFileSync(join(out, page), "utf8") }));
  const elements = (html: string): number =>
    new JSDOM(html).window.document.querySelectorAll("script:not([src]):not([type='application/json']), img").length;
  const suspects = pages.filter(({ html }) => html.includes("alert("));
  expect(suspects.length).toBeGreaterThan(10);
  const setup = new JSDOM(readFileSync(join(out, "sql/index.html"), "utf8")).window.document.getElementById("setup")!;
  expect((JSON.parse(setup.textContent) as { siteTitle: string }).siteTitle).toBe(markup);
  for (const kind of [
    /^letters\//,
    /^departments\//,
    /^counties\/2026-09/,
    /^counties\/\d{6}/,
    /^escalations\/2026-09\//,
  ])
    expect(suspects.filter(({ page }) => kind.test(page)).map(({ page }) => page)).not.toEqual([]);
  expect(suspects.filter(({ html }) => elements(html) > 0).map(({ page }) => page)).toEqual([]);
  expect(pages.find(({ page }) => page === "indicators/XSS.html")?.html).toContain("&lt;script&gt;alert(1)");
  const list = readFileSync(join(out, "data/quality_issue.csv"), "utf8");
  expect(list).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(list).not.toContain(`,=HYPERLINK`);
});
