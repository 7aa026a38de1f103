import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "../built-site.ts";

/**
 * A data directory in which much lags: in August 2026 the city is last in 25 indicators of long names, and three
 * counties in 20; of one indicator nobody is in charge in August, of another no department leads; in September
 * there are only counties, each of the three lagging in three indicators.
 */
export function writeLaggingDirectory(folder: string): void {
  for (const part of ["site.yaml", "policy/2023-01.yaml", "reference/cities.csv", "reference/counties.csv"])
    cpSync(join(projectRoot, "data", part), join(folder, part), { recursive: true });
  const put = (path: string, lines: string[]): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${lines.join("\n")}\n`);
  };
  put("reference/departments.csv", ["部门编码,部门", "BM1,市工业和信息化局", "BM2,市统计局"]);
  put("reference/officials.csv", OFFICIALS);
  put("reference/indicators.csv", indicators());
  put("exports/provincial_rankings/省.csv", provincial());
  put("exports/county_values/县.csv", county());
  put("exports/actions/台账.csv", ACTIONS);
}

/** 钱乙 held the post until July and again from September. */
const OFFICIALS = [
  "人员编码,姓名,单位,职务,任职开始,任职结束",
  "R1,赵甲,市政府,副市长,2020-01,2025-12",
  "R2,钱乙,市政府,副市长,2026-01,2026-07",
  "R2,钱乙,市政府,副市长,2026-09,",
  "R3,孙丙,市政府,市长,2026-01,",
];

const LONG = "规模以上工业企业研究与试验发展经费支出占营业收入比重（第";
const longCodes = Array.from({ length: 25 }, (_, at) => `L${String(at + 1).padStart(2, "0")}`);
export const laggingItems = longCodes.length;

function indicators(): string[] {
  const row = (code: string, name: string, lead: string, viceMayor: string): string =>
    `${code},${name},指标,经济运行,%,越高越好,1,月,${lead},${viceMayor}`;
  return [
    "指标编码,指标名称,类型,类别,计量单位,方向,小数位,频率,牵头部门,分管副市长",
    ...longCodes.map((code, at) => row(code, `${LONG}${at + 1}号）`, at === 24 ? "" : "市工业和信息化局", "")),
    row("GAP", "任期有空档的指标", "市统计局", "钱乙"),
  ];
}

function names(file: string): string[] {
  const [, ...rows] = readFileSync(join(projectRoot, "data/reference", file), "utf8")
    .trim()
    .split("\n");
  return rows.map((row) => row.split(",")[1]!);
}

/** The home city last, or last but one. */
function provincial(): string[] {
  const others = names("cities.csv").filter((name) => name !== "济宁市");
  const rows = (month: string, code: string, home: number): string[] => [
    `${month},${code},济宁市,${home}`,
    ...others.map((name, at) => `${month},${code},${name},${10 + at}`),
  ];
  return [
    "月份,指标编码,城市,数值",
    ...rows("2026-07", "GAP", 10.5),
    ...rows("2026-08", "GAP", 10.5),
    ...longCodes.flatMap((code) => rows("2026-08", code, 1)),
  ];
}

/** In the order of the register the later county is the worse. */
function county(): string[] {
  const rows = (month: string, codes: string[]): string[] =>
    codes.flatMap((code) => names("counties.csv").map((name, at) => `${month},${code},${name},${90 - at}`));
  return [
    "月份,指标编码,县市区,数值",
    ...rows("2026-08", longCodes.slice(0, 20)),
    ...rows("2026-09", longCodes.slice(0, 3)),
  ];
}

const ACTIONS = [
  "日期,类型,涉及月份,对象,指标编码,召集人,反馈时限,反馈日期,成效",
  "2026-09-15,督办单,2026-08,市工业和信息化局,,,2026-09-22,2026-09-21,已制定整改方案",
  "2026-09-15,督办单,2026-08,济宁高新区,,,2026-09-22,2026-09-25,",
  "2026-09-15,督办单,2026-08,太白湖新区,,,2026-09-22,,",
  "2026-09-18,约谈,2026-08,市工业和信息化局,L01,市长,,,",
  "2026-09-20,提醒函,2026-08,任城区,,,,,专项提醒",
];
