/** A month is a count: year × 12 + (month − 1). */
export function monthOf(text: string): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (!match) throw new RangeError(`月份应写作 YYYY-MM：${text}`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

export const yearOf = (month: number): number => Math.floor(month / 12);
/** 1 to 12. */
export const monthInYear = (month: number): number => (month % 12) + 1;
export const iso = (month: number): string => `${yearOf(month)}-${String(monthInYear(month)).padStart(2, "0")}`;

export function monthsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** YYYY-MM-DD */
export function lastDay(month: number): string {
  return new Date(Date.UTC(yearOf(month), (month % 12) + 1, 0)).toISOString().slice(0, 10);
}
