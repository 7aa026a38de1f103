/** Calendar dates as whole days since 1970-01-01: what DuckDB's DATE is. */

const millisecondsPerDay = 86_400_000;

/** null where there is no such day. Months count from 1. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / millisecondsPerDay;
}

export function firstOfMonth(days: number): number {
  const date = new Date(days * millisecondsPerDay);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / millisecondsPerDay;
}

/** 19813 → "2024-03-31" */
export function formatDay(days: number): string {
  return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** "2024-03-31" → 19813 */
export function parseDay(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / millisecondsPerDay;
}
