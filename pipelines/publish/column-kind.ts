/** What a column holds, as the pages and the console name it. */
export type ColumnKind = "text" | "integer" | "number" | "boolean" | "month" | "date" | "time" | "other";

const KINDS: Record<string, ColumnKind> = {
  TINYINT: "integer",
  SMALLINT: "integer",
  INTEGER: "integer",
  BIGINT: "integer",
  HUGEINT: "integer",
  FLOAT: "number",
  DOUBLE: "number",
  BOOLEAN: "boolean",
  VARCHAR: "text",
  DATE: "date",
};

/** By DuckDB's type; a date column whose name speaks of months and that holds nothing but first days holds months. */
export function columnKind(name: string, type: string, cells: Iterable<unknown>): ColumnKind {
  if (type.startsWith("DECIMAL")) return "number";
  if (type.startsWith("TIME")) return "time";
  const kind = KINDS[type] ?? "other";
  return kind === "date" && isMonthColumn(name, cells) ? "month" : kind;
}

/** 月份, 上期月份, 最近一期, month; not 落款日期 or 反馈时限: a letter may be dated the first. */
export function speaksOfMonths(name: string): boolean {
  return /月|期|month/i.test(name) && !/日期|期限/.test(name);
}

function isMonthColumn(name: string, cells: Iterable<unknown>): boolean {
  if (!speaksOfMonths(name)) return false;
  const dates = [...cells].filter((cell) => cell !== null);
  return dates.length > 0 && dates.every((date) => String(date).endsWith("-01"));
}
