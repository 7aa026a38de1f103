/** The column that takes the room which the others leave. */
const ROOMY = "指标";
const LONGEST = 7;
const LEAST = 8;
const PADDING = 0.7; // at the sides of a cell, and what stands between figures and characters
/** 156 mm in characters of 12 pt. */
const ROOM = 36.8;

/**
 * Widths in em: every column as wide as its longest cell, none wider than seven characters, a head above three in
 * two lines. Null for the column of the indicators' names, which gets the rest.
 */
export function columnWidths(columns: readonly string[], rows: readonly (readonly string[])[]): (number | null)[] {
  const roomy = roomyColumn(columns);
  const widths = columns.map((head, at) => {
    const longest = Math.max(2, halfOf(head), ...rows.map((cells) => widthOf(cells[at] ?? "")));
    return at === roomy ? null : Math.min(LONGEST, longest) + PADDING;
  });
  const taken = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const share = Math.min(1, (ROOM - LEAST) / taken);
  return widths.map((width) => (width === null ? null : Math.round(width * share * 100) / 100));
}

/** The place of the column of names. */
export function roomyColumn(columns: readonly string[]): number {
  return Math.max(0, columns.indexOf(ROOMY));
}

function halfOf(head: string): number {
  return head.length > 3 ? Math.ceil(head.length / 2) : head.length;
}

/** A Chinese character is as wide as the type is high, a figure or Latin letter little over half of it. */
export function widthOf(text: string): number {
  const wide = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return wide + 0.6 * (text.length - wide);
}
