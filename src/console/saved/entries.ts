/** What is kept: which queries were run, and which were given a name. Read from storage and files that anybody may write. */

export interface Run {
  sql: string;
  /** 2026-11-22T10:05:00.000Z */
  at: string;
  /** null: it did not succeed. */
  rows: number | null;
  milliseconds: number;
}

export interface NamedQuery {
  name: string;
  sql: string;
  at: string;
}

export const longestName = 60;
export const longestSql = 200_000;

export function readRun(value: unknown): Run | null {
  const { sql, at, rows, milliseconds } = fieldsOf(value);
  if (!isSql(sql) || !isTime(at)) return null;
  if (rows !== null && !isCount(rows)) return null;
  return isCount(milliseconds) ? { sql, at, rows, milliseconds } : null;
}

export function readNamedQuery(value: unknown): NamedQuery | null {
  const { name, sql, at } = fieldsOf(value);
  if (typeof name !== "string" || !isSql(sql)) return null;
  const clean = cleanName(name);
  return clean === "" ? null : { name: clean, sql, at: isTime(at) ? at : new Date(0).toISOString() };
}

/** On one line, without what would turn its direction or hide. */
export function cleanName(name: string): string {
  const visible = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return Array.from(visible).slice(0, longestName).join("").trim();
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function isSql(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= longestSql;
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
