import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Six cities and six counties, three indicators, three months: small enough to judge by hand. The ranks are given,
 * and the home city's alone.
 */

export interface SmallDirectory {
  /** null leaves the draft out. */
  draft?: string | null;
  /** Rows of exports/actions; null leaves the ledger out. */
  actions?: string | null;
  /** Files over these, or null to leave one out. */
  files?: Record<string, string | null>;
}

export const inForceYaml = `effective_from: "2023-01"
basis: 现行的通知
provincial: { leading_first: 1, lagging_last: 1 }
county: { leading_first: 1, lagging_last: 1 }
urgency:
  - { level: 2, convener: 市长, form: 约谈, any: { lag_streak: 2 } }
  - { level: 1, convener: 分管副市长, form: 专门会议, any: { places_from_last: 1 } }
letters:
  department: { 督办单: { level_at_least: 2 }, 提醒函: { items_at_least: 1 } }
  county: { 督办单: { items_at_least: 3 }, 提醒函: { items_at_least: 2 } }
letter_day: 15
reply_working_days: { 提醒函: 10, 督办单: 5 }
timeliness: { 领导批示_hours: 24 }
`;

/** The last two lag, not the last one; the mayor waits for three periods, and another convenes below him. */
export const draftYaml = inForceYaml
  .replace('effective_from: "2023-01"', "effective_from: 待定")
  .replace("现行的通知", "草拟的通知")
  .replaceAll("lagging_last: 1", "lagging_last: 2")
  .replace("lag_streak: 2", "lag_streak: 3")
  .replace(
    "分管副市长, form: 专门会议, any: { places_from_last: 1 }",
    "分管秘书长, form: 专门会议, any: { places_from_last: 2 }",
  )
  .replace("提醒函: { items_at_least: 2 }", "提醒函: { items_at_least: 1 }");

const names = [..."甲乙丙丁戊己"];

const files: Record<string, string> = {
  "site.yaml": "title: 试算\nprovince: 某省\nhome_city: 甲市\nissuer: 督查室\n",
  "policy/2023-01.yaml": inForceYaml,
  "reference/cities.csv": `城市编码,城市\n${names.map((name, i) => `C${i + 1},${name}市`).join("\n")}\n`,
  "reference/counties.csv": `县市区编码,县市区\n${names.map((name, i) => `K${i + 1},${name}县`).join("\n")}\n`,
  "reference/departments.csv": "部门编码,部门\nD1,市子局\nD2,市丑局\n",
  "reference/indicators.csv": `指标编码,指标名称,方向,牵头部门
X1,第一指标,越高越好,D1
X2,第二指标,越高越好,D2
X3,第三指标,越高越好,D1
`,
  "exports/provincial_rankings/a.csv": `月份,指标编码,城市,排名
2024-01,X1,甲市,6
2024-02,X1,甲市,6
2024-03,X1,甲市,3
2024-01,X2,甲市,5
2024-02,X2,甲市,6
2024-03,X2,甲市,5
2024-01,X3,甲市,1
2024-02,X3,甲市,1
2024-03,X3,甲市,1
`,
  "exports/county_values/a.csv": countyRanks(),
};

/** In February the third indicator runs the other way; in March all three put the sixth county last. */
function countyRanks(): string {
  const rows = ["2024-02", "2024-03"].flatMap((month) =>
    ["X1", "X2", "X3"].flatMap((code) =>
      names.map((name, i) => {
        const rank = month === "2024-02" && code === "X3" ? 6 - i : i + 1;
        return `${month},${code},${name}县,${rank}`;
      }),
    ),
  );
  return `月份,指标编码,县市区,排名\n${rows.join("\n")}\n`;
}

const ledger = "日期,类型,涉及月份,对象\n2024-03-15,提醒函,2024-02,市丑局\n";

/** The caller takes the folder away. */
export function smallDirectory({
  draft = draftYaml,
  actions = ledger,
  files: others = {},
}: SmallDirectory = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "ducha-rehearsal-"));
  const all = { ...files, "policy/draft.yaml": draft, "exports/actions/a.csv": actions, ...others };
  for (const [path, text] of Object.entries(all)) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
