import { type Indicator } from "./indicators.ts";
import { iso, monthInYear, yearOf } from "./months.ts";
import { type Observation } from "./observations.ts";

/** The ways in which offices write one thing. All of them are read the same (DESIGN 3.2). */

/** 2025-03 */
export const isoMonth = (month: number): string => iso(month);
/** 202503 */
export const sixDigits = (month: number): string => iso(month).replace("-", "");
/** 2025年3月 */
export const chineseMonth = (month: number): string => `${yearOf(month)}年${monthInYear(month)}月`;

/** 2025年1-3月 for the year so far, 2025年一季度, 2025年 for a year. */
export function chinesePeriod(month: number, indicator: Indicator): string {
  const m = monthInYear(month);
  if (indicator.frequency === "year" && m === 12) return `${yearOf(month)}年`;
  if (indicator.frequency === "quarter") return `${yearOf(month)}年${"一二三四"[m / 3 - 1]}季度`;
  return indicator.cumulative && m > 1 ? `${yearOf(month)}年1-${m}月` : chineseMonth(month);
}

export const shortName = (row: Observation): string => row.place.short;
export const fullName = (row: Observation): string => row.place.name;
export const indicatorAlias = (row: Observation): string => row.indicator.aliases[0] ?? row.indicator.name;

export function plainValue({ value, indicator }: Observation): string {
  return value === undefined ? "" : value.toFixed(indicator.decimals);
}

/** 1,234.5 */
export function groupedValue(row: Observation): string {
  return plainValue(row).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** 5.6% where the unit is % */
export function percentValue(row: Observation): string {
  return row.value !== undefined && row.indicator.unit === "%" ? `${plainValue(row)}%` : plainValue(row);
}

export const plainRank = ({ rank }: Observation): string => (rank === undefined ? "" : String(rank));
/** 第3位 */
export const wordedRank = ({ rank }: Observation): string => (rank === undefined ? "" : `第${rank}位`);
/** 3/16 */
export const rankOfAll = ({ rank, participants }: Observation): string =>
  rank === undefined ? "" : `${rank}/${participants}`;
