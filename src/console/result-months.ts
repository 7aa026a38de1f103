import type { Cell, ResultColumn } from "./result.ts";

const MONTH = /^(月份|年月|month|统计月份|数据月份)$/i;
/** Months that a row speaks of, without being its own: 上期月份, 上年同月, 落后起始月份, 任职结束月份, max(月份). */
const OTHER_MONTH =
  /上期|上月|上年|去年|前[一1]|起始|开始|结束|截止|期限|previous|prior|start|end|since|until|首次|最早|最晚|(min|max|first|last|any_value)\(/i;

/** The column whose months are those of the rows' figures: named so, whatever its type. */
export function isMonthName(name: string): boolean {
  return MONTH.test(name);
}

/**
 * The columns that say of which month a row's figures are: those named 月份 or month where there are any, also as text;
 * else those of months that do not speak of another time. A date (落款日期, 反馈时限) is no data month.
 */
export function monthColumns(columns: readonly ResultColumn[]): ResultColumn[] {
  const named = columns.filter(({ name, kind }) => isMonthName(name) && MONTHLY.has(kind));
  if (named.length > 0) return named;
  return columns.filter(({ name, kind }) => kind === "month" && !OTHER_MONTH.test(name));
}

const MONTHLY: ReadonlySet<ResultColumn["kind"]> = new Set(["month", "date", "time", "text"]);

/** 2024-03 of 2024-03-01, 2024-03-01 08:30:00 or 2024-03; null of anything else. */
export function monthOfCell(cell: Cell): string | null {
  return typeof cell === "string" ? (/^(\d{4}-(?:0[1-9]|1[0-2]))(?:-\d\d(?: .*)?)?$/.exec(cell)?.[1] ?? null) : null;
}
