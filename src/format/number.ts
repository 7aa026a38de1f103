/** A value with its indicator's decimals: 1,234.5. Never called for what is missing: that has words. */
export function formatNumber(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  const text = Number(fixed) === 0 ? fixed.replace("-", "") : fixed;
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function formatCount(count: number): string {
  return formatNumber(count, 0);
}

/** A difference that would read 0.0 at the indicator's decimals gets the decimals it needs, at most three more. */
export function formatGap(gap: number, decimals: number): string {
  for (let more = 0; more < 3; more++) {
    const text = formatNumber(gap, decimals + more);
    if (gap === 0 || Number(text.replaceAll(",", "")) !== 0) return text;
  }
  return formatNumber(gap, decimals + 3);
}
