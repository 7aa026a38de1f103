import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../built-site.ts";
import { run, smallDirectory } from "./run-build.ts";

/** What the pages say in months that are not as they should be: a build each, read as text. */

const counties = readFileSync(join(projectRoot, "data/reference/counties.csv"), "utf8").trim().split("\n").slice(1);
const names = counties.map((row) => row.split(",")[1]!);

function writeCounties(data: string, month: string, rows: string[]): void {
  const folder = join(data, "exports/county_values");
  mkdirSync(folder, { recursive: true });
  const lines = rows.map((row) => `${month},SHLS,${row}`);
  writeFileSync(join(folder, `${month}.csv`), `月份,指标编码,县市区,数值,目标值,排名\n${lines.join("\n")}\n`);
}

/** The page's own text, tags and white space aside. */
function reader(data: string): (page: string) => string {
  const out = join(dirname(data), "dist");
  const { status, output } = run(data, out);
  expect(status, output.slice(-3000)).toBe(0);
  return (page) => {
    const html = readFileSync(join(out, page), "utf8");
    return html.slice(html.indexOf("<main"), html.indexOf("</main>")).replace(/<[^>]+>|\s+/g, "");
  };
}

test("county data alone, of a month each: ordinary, one county reporting, all tied", () => {
  const data = smallDirectory();
  rmSync(join(data, "exports/provincial_rankings"), { recursive: true });
  writeCounties(
    data,
    "2026-07",
    names.map((name, at) => `${name},${20 - at},12,`),
  );
  writeCounties(data, "2026-08", ["任城区,5,,1"]);
  writeCounties(
    data,
    "2026-09",
    names.map((name) => `${name},5,,`),
  );
  const read = reader(data);

  const overview = read("index.html");
  expect.soft(overview, "the overview opens with it").toContain("总览：2026年9月9月，1项指标有县市区排名：");
  expect.soft(overview, "and says what is missing").toContain("暂无数据：没有在省排名");

  expect
    .soft(read("counties/2026-07.html"))
    .toContain(
      "7月，1项指标有县市区排名：落后项最多的是太白湖新区（1项）、济宁经济技术开发区（1项）；没有须发函的县市区。",
    );

  const lone = read("counties/2026-08.html");
  expect.soft(lone).toContain("没有落后的县市区；没有须发函的县市区。");
  expect.soft(lone, "who did not report").toContain(`社会消费品零售总额增速省考核141${"–".repeat(13)}0`);

  const tied = read("counties/2026-09.html");
  expect.soft(tied).toContain("参评的县市区太少或位次都相同，不分居前、落后。");
  expect.soft(tied, "nobody is marked").toContain(`社会消费品零售总额增速省考核14${"1".repeat(14)}—`);
  expect.soft(read("counties/370812.html")).toContain("9月，兖州区1项指标有位次：没有居前的，也没有落后的。");

  const indicator = read("indicators/SHLS.html");
  expect.soft(indicator).toContain("2026年9月，没有在省排名；14个县市区有位次。");
  expect.soft(indicator).toContain("各县市区：2026年9月");
  expect.soft(read("departments/BM18.html")).toMatch(/市商务局牵头\d+项指标，没有在省排名/);
});

test("provincial data alone: the counties' pages say so, and what to do; the overview is silent about them", () => {
  const read = reader(smallDirectory());
  expect.soft(read("counties/index.html")).toContain("暂无数据：没有县域指标");
  expect.soft(read("counties/370811.html")).toContain("exports/county_values/");
  expect.soft(read("index.html")).not.toContain("县市区");
});

test("a city of one county ranks it and judges nobody; departments without a register have pages by name", () => {
  const data = smallDirectory();
  for (const file of ["exemptions", "responsibilities", "departments", "sections"])
    rmSync(join(data, `reference/${file}.csv`));
  const head = "县市区编码,县市区,简称,别名,类型,列,行";
  writeFileSync(join(data, "reference/counties.csv"), `${head}\n370811,任城区,任城,,区,,\n`);
  writeCounties(data, "2026-09", ["任城区,5,4,"]);
  const read = reader(data);
  const text = read("counties/2026-09.html");
  expect(text).toContain("参评的县市区太少或位次都相同，不分居前、落后。");
  expect(text).toContain("图上未画：任城区（0项）。");
  expect(read("counties/370811.html")).toContain("125.0%");
  expect(read("departments/市商务局.html")).toMatch(/市商务局牵头的\d+项指标/);
});
