import { excel, plain, unicodeText, wps } from "./csv.ts";
import { iso, monthOf, monthsFrom, yearOf } from "./months.ts";
import { type Observation } from "./observations.ts";
import { HOME } from "./places.ts";
import { type Sheet } from "./sheets.ts";
import * as spell from "./spelling.ts";

/** The demonstration's files: several offices, several programs, several spellings. */

const code = (row: Observation): string => row.indicator.code;
const name = (row: Observation): string => row.indicator.name;
const period = (row: Observation): string => spell.chinesePeriod(row.month, row.indicator);
const note = (row: Observation): string =>
  row.note ?? (row.value === undefined && row.rank === undefined ? "未报送" : "");
const target = (row: Observation): string =>
  row.target === undefined ? "" : row.target.toFixed(row.indicator.decimals);
const participants = (row: Observation): string => (row.rank === undefined ? "" : String(row.participants));

const isHomeOnly = (row: Observation): boolean => row.indicator.published === "home";

/** Rows of all cities, or of the counties, from one month to another. */
function between(first: string, last: string): (row: Observation) => boolean {
  const [from, to] = [monthOf(first), monthOf(last)];
  return (row) => row.month >= from && row.month <= to;
}

function citiesBetween(first: string, last: string): (row: Observation) => boolean {
  const within = between(first, last);
  return (row) => within(row) && !isHomeOnly(row);
}

const provincial: Sheet[] = [
  {
    path: "2024年11—12月 重点指标在省位次.csv",
    table: "provincial_rankings",
    dialect: wps,
    above: ["2024年11—12月济宁市重点指标在省位次情况", "单位：见各指标"],
    below: ["注：位次以省直部门通报为准，空格为未通报。", "填报人：市政府督查室"],
    holds: citiesBetween("2024-11", "2024-12"),
    columns: [
      ["月 份", period],
      ["指标名称", name],
      ["设区市", spell.fullName],
      ["指标值", spell.groupedValue],
      ["位次", spell.wordedRank],
      ["备注", note],
    ],
    missing: "—",
    total: "全省合计",
  },
  {
    path: "2025年上半年全省通报.csv",
    table: "provincial_rankings",
    dialect: excel,
    holds: citiesBetween("2025-01", "2025-06"),
    columns: [
      ["报告期", (row) => spell.sixDigits(row.month)],
      ["指标代码", code],
      ["指标", spell.indicatorAlias],
      ["地市", spell.shortName],
      ["完成值", spell.plainValue],
      ["名次", spell.plainRank],
      ["备注", note],
    ],
    missing: "-",
  },
  {
    path: "2025年下半年/省排名（导出）.csv",
    table: "provincial_rankings",
    dialect: unicodeText,
    holds: citiesBetween("2025-07", "2025-12"),
    columns: [
      ["统计月份", (row) => spell.isoMonth(row.month)],
      ["城市", spell.fullName],
      ["指标编码", code],
      ["数值", spell.plainValue],
      ["全省排名", spell.plainRank],
    ],
    missing: "/",
  },
  {
    path: "2026年上半年.csv",
    table: "provincial_rankings",
    dialect: plain,
    holds: citiesBetween("2026-01", "2026-06"),
    columns: [
      ["月份", (row) => spell.chineseMonth(row.month)],
      ["指标编码", code],
      ["指标名称", name],
      ["城市", spell.shortName],
      ["数值", spell.percentValue],
      ["排名", spell.plainRank],
    ],
  },
  {
    path: "省直部门单项通报/2024—2025年.csv",
    table: "provincial_rankings",
    dialect: excel,
    holds: (row) => isHomeOnly(row) && yearOf(row.month) < 2026,
    columns: [
      ["时间", period],
      ["指标", name],
      ["市", () => "济宁"],
      ["在省排名", spell.rankOfAll],
    ],
  },
  {
    path: "省直部门单项通报/2026年.csv",
    table: "provincial_rankings",
    dialect: plain,
    holds: (row) => isHomeOnly(row) && yearOf(row.month) >= 2026,
    columns: [
      ["月份", period],
      ["指标名称", name],
      ["城市", () => "济宁市"],
      ["数值", spell.plainValue],
      ["排名", spell.plainRank],
      ["参评单位数", participants],
    ],
  },
];

const county: Sheet[] = [
  {
    path: "2024年11月—2025年6月县域指标.csv",
    table: "county_values",
    dialect: wps,
    above: ["各县（市、区）重点指标完成情况"],
    below: ["数据来源：市直有关部门"],
    holds: between("2024-11", "2025-06"),
    columns: [
      ["序号", (_, number) => (number === 0 ? "" : String(number))],
      ["月份", period],
      ["指标", name],
      ["县（市、区）", spell.fullName],
      ["本期值", spell.groupedValue],
      ["年度目标", target],
      ["位次", spell.wordedRank],
    ],
    missing: "——",
    total: "合 计",
  },
  {
    path: "2025年下半年县域指标.csv",
    table: "county_values",
    dialect: excel,
    holds: between("2025-07", "2025-12"),
    columns: [
      ["报告期", (row) => spell.sixDigits(row.month)],
      ["指标编码", code],
      ["区县", spell.shortName],
      ["指标值", spell.plainValue],
      ["目标", target],
      ["名次", spell.plainRank],
      ["备注", note],
    ],
    missing: "-",
  },
  {
    path: "2026年上半年县域指标.csv",
    table: "county_values",
    dialect: plain,
    holds: between("2026-01", "2026-06"),
    columns: [
      ["月份", (row) => spell.chineseMonth(row.month)],
      ["指标名称", name],
      ["县市区", spell.fullName],
      ["数值", spell.percentValue],
      ["目标值", target],
      ["排名", spell.rankOfAll],
    ],
  },
];

/** From July 2026 on the office uses the template: one plain file a month. */
function monthlySheets(month: number): Sheet[] {
  const holds = (row: Observation) => row.month === month && !(isHomeOnly(row) && row.place.code === HOME);
  const path = `${iso(month)}.csv`;
  const start = [
    ["月份", (row: Observation) => iso(row.month)] as const,
    ["指标编码", code] as const,
    ["指标名称", name] as const,
  ];
  const figures = [["数值", spell.plainValue] as const, ["排名", spell.plainRank] as const];
  return [
    {
      path,
      table: "provincial_rankings",
      dialect: plain,
      holds,
      columns: [...start, ["城市", spell.fullName], ...figures, ["参评数", participants], ["备注", note]],
    },
    {
      path,
      table: "county_values",
      dialect: plain,
      holds,
      columns: [...start, ["县市区", spell.fullName], figures[0]!, ["目标值", target], figures[1]!, ["备注", note]],
    },
  ];
}

export function demonstrationSheets(last: number): Sheet[] {
  return [...provincial, ...county, ...monthsFrom(monthOf("2026-07"), last).flatMap(monthlySheets)];
}

/** A benchmark's files: one a year, in the canonical form. */
export function benchmarkSheet(table: Sheet["table"], year: number): Sheet {
  const place = table === "county_values" ? "县市区" : "城市";
  const targets: Sheet["columns"] = table === "county_values" ? [["目标值", target]] : [];
  return {
    path: `${year}.csv`,
    table,
    dialect: plain,
    holds: (row) => yearOf(row.month) === year,
    columns: [
      ["月份", (row) => spell.isoMonth(row.month)],
      ["指标编码", code],
      [place, spell.fullName],
      ["数值", spell.plainValue],
      ...targets,
      ["排名", spell.plainRank],
    ],
  };
}
