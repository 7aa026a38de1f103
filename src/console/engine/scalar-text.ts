export function digits(whole: bigint, scale: number): string {
  const text = String(whole < 0n ? -whole : whole).padStart(scale + 1, "0");
  const sign = whole < 0n ? "-" : "";
  return scale === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

export function dateText(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? "无穷" : date.toISOString().replace(/T.*/, "");
}

export function timeText(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return "无穷";
  return date
    .toISOString()
    .replace("T", " ")
    .replace(/(\.000)?Z$/, "");
}

/** A time of day, in seconds, milli-, micro- or nanoseconds by Arrow's unit 0 to 3. */
export function clockText(value: number | bigint, unit: number): string {
  const milliseconds = Number(value) / 10 ** (3 * unit - 3);
  return new Date(milliseconds)
    .toISOString()
    .slice(11)
    .replace(/(\.000)?Z$/, "");
}
