import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, inject, test } from "vitest";
import { hashTree } from "./hash-tree.ts";
import { killAfter, run, smallDirectory, temporaryFolder } from "./run-build.ts";
import { databaseText } from "./database-text.ts";
import { projectRoot } from "../built-site.ts";

/** DuckDB does not write a file deterministically, and the record is that file's. */
const notOfTheInput = ["data/ducha.duckdb", "data/database.json"];
const badRow = "2026-09,GYZJZ,,北京市,12..4\n";
const rankings = (data: string): string => join(data, "exports/provincial_rankings/2026-09.csv");

test("the same input gives the same bytes, and the same tables", () => {
  const site = inject("site");
  const again = join(temporaryFolder(), "dist");
  expect(run(join(projectRoot, "data"), again).status).toBe(0);
  expect(hashTree(again, notOfTheInput)).toEqual(hashTree(site, notOfTheInput));
});

test("the same input gives an identical database, table by table", async () => {
  const data = smallDirectory();
  const [one, two] = [join(dirname(data), "one"), join(dirname(data), "two")];
  run(data, one);
  run(data, two);
  expect(await databaseText(join(one, "data/ducha.duckdb"))).toEqual(
    await databaseText(join(two, "data/ducha.duckdb")),
  );
});

test("an error in the data ends with 1, names file, line and column, and leaves the site as it was", () => {
  const data = smallDirectory();
  const out = join(dirname(data), "dist");
  run(data, out);
  const before = hashTree(out);
  appendFileSync(rankings(data), badRow);
  const { status, output } = run(data, out);
  expect(status).toBe(1);
  expect(output).toMatch(/2026-09\.csv:\d+ {2}城市「北京市」不在参考表中.*\[unknown_place\]/);
  expect(output).toMatch(/2026-09\.csv:\d+ {2}数值「12\.\.4」不是数 {2}\[bad_number\]/);
  expect(output).toContain("已发布的站点未改动");
  expect(hashTree(out)).toEqual(before);
  expect(readdirSync(dirname(out)).sort()).toEqual(["data", "dist"]);
});

test("--keep-going builds from what loaded, and the affected month says so", () => {
  const data = smallDirectory();
  const out = join(dirname(data), "dist");
  appendFileSync(rankings(data), badRow);
  expect(run(data, out, "--keep-going").status).toBe(0);
  expect(readdirSync(join(out, "data")).sort()).toEqual([
    "catalog.json",
    "database.json",
    "ducha.duckdb",
    "quality_issue.csv",
  ]);
  expect(readFileSync(join(out, "rankings/2026-09.html"), "utf8")).toMatch(/1\s*条记录/);
  expect(readFileSync(join(out, "rankings/2026-08.html"), "utf8")).not.toMatch(/1\s*条记录/);
});

test("a file that cannot be read is counted as a file on every month's page, and no link leads to it", () => {
  const data = smallDirectory();
  const out = join(dirname(data), "dist");
  writeFileSync(join(data, "exports/provincial_rankings/坏.csv"), "PK\u0003\u0004");
  expect(run(data, out, "--keep-going").status).toBe(0);
  expect(readFileSync(join(out, "rankings/2026-08.html"), "utf8")).toContain("本页涉及的月份有1个文件未通过检查");
  const quality = readFileSync(join(out, "quality.html"), "utf8");
  expect(quality).toContain("坏.csv");
  const linked = [...quality.matchAll(/href="(sources\/[^"#]+)/g)].map(([, path]) => path!);
  expect(linked.length).toBeGreaterThan(2);
  expect(linked.filter((path) => !existsSync(join(out, path)))).toEqual([]);
});

test("--keep-going does not cover an error in a reference file", () => {
  const data = smallDirectory();
  appendFileSync(join(data, "reference/cities.csv"), "37 99,新市,,,\n");
  const { status, output } = run(data, join(dirname(data), "dist"), "--keep-going");
  expect(status).toBe(1);
  expect(output).toContain("[bad_code]");
});

test("a correction that the source no longer fits stops the build, --keep-going or not", () => {
  const data = smallDirectory();
  const header = "数据集,文件,行,列,原值,改为,原因,反馈对象,状态\n";
  writeFileSync(
    join(data, "corrections.csv"),
    `${header}省排名,exports/provincial_rankings/2026-09.csv,2,数值,没有这个值,1,试,试,待更正\n`,
  );
  const { status, output } = run(data, join(dirname(data), "dist"), "--keep-going");
  expect(status).toBe(1);
  expect(output).toContain("[correction_stale]");
});

test.each([
  ["a YAML fault", "site.yaml", "title: [", "site.yaml:"],
  ["an unknown home city", "site.yaml", "title: 甲\nprovince: 山东省\nhome_city: 北京市\n", "home_city「北京市」"],
  ["a policy without urgency", "policy/2023-01.yaml", 'effective_from: "2023-01"\nbasis: 甲\n', "urgency"],
])("%s ends with 2 and says where", (_, path, text, says) => {
  const data = smallDirectory();
  writeFileSync(join(data, path), text);
  const { status, output } = run(data, join(dirname(data), "dist"));
  expect(status).toBe(2);
  expect(output).toContain(says);
});

test("a data directory that is not there ends with 2", () => {
  const { status, output } = run("/no/such/folder", join(temporaryFolder(), "dist"));
  expect(status).toBe(2);
  expect(output).toContain("/no/such/folder");
});

test("two policies of one month end with 2", () => {
  const data = smallDirectory();
  writeFileSync(join(data, "policy/other.yaml"), readFileSync(join(data, "policy/2023-01.yaml")));
  const { status, output } = run(data, join(dirname(data), "dist"));
  expect(status).toBe(2);
  expect(output).toContain("2023-01");
});

test("a command or option that does not exist ends with 2 and shows the usage", () => {
  const { status, output } = run("data", "dist", "--no-such");
  expect(status).toBe(2);
  expect(output).toContain("用法");
});

test("a folder with other things in it is never replaced", () => {
  const data = smallDirectory();
  const out = join(dirname(data), "letters");
  mkdirSync(out);
  writeFileSync(join(out, "precious.txt"), "keep");
  expect(run(data, out).status).toBe(2);
  expect(readFileSync(join(out, "precious.txt"), "utf8")).toBe("keep");
});

test.each(["模型  rank_trend", "发布  "])(
  "a build killed after 「%s」 leaves the site whole, and the next one tidies up",
  async (start) => {
    const data = smallDirectory();
    const out = join(dirname(data), "dist");
    run(data, out);
    const before = hashTree(out);
    await killAfter(start, data, out);
    expect(hashTree(out)).toEqual(before);
    expect(run(data, out).status).toBe(0);
    expect(readdirSync(dirname(out)).sort()).toEqual(["data", "dist"]);
  },
);

test("a site set aside by a build that was killed between the renames is put back at the next start", () => {
  const data = smallDirectory();
  const out = join(dirname(data), "dist");
  run(data, out);
  const before = hashTree(out);
  renameSync(out, `${out}.previous`);
  appendFileSync(rankings(data), badRow);
  expect(run(data, out).status).toBe(1);
  expect(hashTree(out)).toEqual(before);
});

test("check-data reports and writes nothing", () => {
  const data = smallDirectory();
  const out = join(dirname(data), "dist");
  expect(run(data, out, "check-data").status).toBe(0);
  appendFileSync(rankings(data), badRow);
  expect(run(data, out, "check-data").status).toBe(1);
  expect(existsSync(out)).toBe(false);
});

test("nothing but three reference files, a policy and one dataset builds a site", () => {
  const data = smallDirectory();
  for (const name of readdirSync(join(data, "reference"))) {
    if (!["cities.csv", "counties.csv", "indicators.csv"].includes(name)) rmSync(join(data, "reference", name));
  }
  const { status, output } = run(data, join(dirname(data), "dist"));
  expect(output).toContain("完成");
  expect(status).toBe(0);
});

test("no dataset at all builds a site that says so", () => {
  const data = smallDirectory();
  rmSync(join(data, "exports"), { recursive: true });
  const out = join(dirname(data), "dist");
  expect(run(data, out).status).toBe(0);
  expect(readFileSync(join(out, "index.html"), "utf8")).toContain("暂无数据");
});
