/** Figures and dates as a letter writes them, to the same decimals as the pages (src/format). */

/** 1,234.5 */
export function numberText(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  const [whole = "", fraction] = (Number(fixed) === 0 ? fixed.replace("-", "") : fixed).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 0.5个百分点; as many more decimals, up to three, as a small gap needs not to read 0.0. */
export function gapText(gap: number, unit: string, decimals: number): string {
  let shown = decimals;
  while (gap !== 0 && shown < decimals + 3 && Number(gap.toFixed(shown)) === 0) shown++;
  return numberText(gap, shown) + (unit === "%" ? "个百分点" : unit);
}

/** 98.5% */
export function completionText(completion: number): string {
  return `${numberText(completion * 100, 1)}%`;
}

/** 连续3期; 1期 is the first. */
export function streakText(streak: number): string {
  return streak > 1 ? `连续${streak}期` : `${streak}期`;
}

/** 2024-03 as 2024年3月. */
export function monthText(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
}

/** 2024-04-05 as 2024年4月5日. */
export function dateText(date: string): string {
  return `${monthText(date)}${Number(date.slice(8, 10))}日`;
}
