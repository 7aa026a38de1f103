import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { run, temporaryFolder } from "../build/run-build.ts";
import { draftYaml, smallDirectory, type SmallDirectory } from "./small-directory.ts";

function directory(spec?: SmallDirectory): string {
  const folder = smallDirectory(spec);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const output = (): string => join(temporaryFolder(), "dist");

describe("npm run rehearse", () => {
  test("prints the answer and the tables, then builds the site with the page", () => {
    const out = output();
    const { status, output: printed } = run(directory(), out, "rehearse", "policy/draft.yaml");
    expect(status).toBe(0);
    const answer = /^近3个月（2024年1月至2024年3月），草案比现行政策多发提醒函5件.*$/m.exec(printed)?.[0];
    expect(answer).toBeDefined();
    expect(printed).toContain(
      [
        "各月（现行/草案）",
        "  月份     提醒函  督办单  市长约谈  分管副市长专门会议  分管秘书长专门会议",
        "  2024-01     1/2     0/0       0/0                 1/0                 0/2",
        "  2024-02     2/6     1/0       1/0                 1/0                 0/2",
        "  2024-03     0/0     1/3       0/1                 0/0                 0/0",
        "  合计        3/8     2/3       1/1                 2/0                 0/4",
      ].join("\n"),
    );
    expect(printed).toContain("  2024-02  市子局  督办单（1项）  提醒函（1项）  减轻");
    expect(printed).toContain("  2024-03  第二指标  无                  市长约谈            加重");
    expect(printed).toContain("下期即已退出落后的（现行1次，草案1次）");
    expect(printed).toMatch(/见页面 {2}.*rehearsal\.html/);
    expect(readFileSync(join(out, "rehearsal.html"), "utf8")).toContain(answer);
    expect(readFileSync(join(out, "method.html"), "utf8")).toContain('href="rehearsal.html"');
  });

  test("takes a file from anywhere, and tells no folder of it", () => {
    const file = join(temporaryFolder(), "我的草案.yaml");
    writeFileSync(file, draftYaml);
    const out = output();
    expect(run(directory({ draft: null }), out, "rehearse", file).status).toBe(0);
    const page = readFileSync(join(out, "rehearsal.html"), "utf8");
    expect(page).toContain("我的草案.yaml");
    expect(page).not.toContain(dirname(file));
  });

  test("without a file, or the usual one: 2, and what to do", () => {
    const { status, output: printed } = run(directory({ draft: null }), output(), "rehearse");
    expect(status).toBe(2);
    expect(printed).toContain("policy/draft.yaml  没有这个草案文件");
  });

  test("without data: 2, and no site", () => {
    const files = { "exports/provincial_rankings/a.csv": null, "exports/county_values/a.csv": null };
    const out = output();
    const { status, output: printed } = run(directory({ files }), out, "rehearse");
    expect(status).toBe(2);
    expect(printed).toContain("没有省排名和县域指标的数据，无从试算");
    expect(existsSync(out)).toBe(false);
  });

  test("errors in the data: 1, and no site", () => {
    const files = { "exports/county_values/b.csv": "月份,指标编码,县市区,排名\n2024-03,X1,庚县,1\n" };
    const out = output();
    const { status, output: printed } = run(directory({ files }), out, "rehearse");
    expect(status).toBe(1);
    expect(printed).toContain("[unknown_place]");
    expect(existsSync(out)).toBe(false);
  });
});

describe("a plain build", () => {
  test("has neither page nor link without a draft", () => {
    const out = output();
    expect(run(directory({ draft: null }), out).status).toBe(0);
    expect(existsSync(join(out, "rehearsal.html"))).toBe(false);
    expect(readFileSync(join(out, "method.html"), "utf8")).not.toContain("rehearsal.html");
  });

  test("names file and line of a draft that is at fault: 2", () => {
    const draft = draftYaml.replace("提醒函: 10, ", "");
    const { status, output: printed } = run(directory({ draft }), output());
    expect(status).toBe(2);
    expect(printed).toMatch(
      /policy\/draft\.yaml:\d+ {2}letters 中有提醒函，而 reply_working_days 没有写提醒函的反馈工作日数/,
    );
  });
});
