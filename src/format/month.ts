/** Months are written 2026-10 in data, file names and links, and 2026年10月 where a person reads them. */
export function monthText(month: string): string {
  const [year, number] = month.split("-");
  return `${year}年${Number(number)}月`;
}

/** The month alone, 10月, in a sentence whose page names the year. */
export function monthOnly(month: string): string {
  return `${Number(month.slice(5))}月`;
}

/** Months since the year 0, so that months can be subtracted. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

export function monthOfNumber(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** 2024年1月—2026年10月, or the one month. */
export function monthSpan(first: string, last: string): string {
  return first === last ? monthText(first) : `${monthText(first)}—${monthText(last)}`;
}

/** A date 2026-11-20 as 2026年11月20日. */
export function dateText(date: string): string {
  return `${monthText(date)}${Number(date.slice(8, 10))}日`;
}
