import type { CellColumn } from "../../format/cell-text.ts";

const SAMPLED = 200;
const [NARROWEST, WIDEST] = [64, 320];
/** A cell's padding and border; the head also holds the mark of its order and the button of its panel. */
const [CELL_EXTRA, HEAD_EXTRA] = [26, 62];

/** As wide as the head and the first rows need. */
export function fitWidth(
  columns: readonly CellColumn[],
  at: number,
  rows: Uint32Array,
  write: (row: number, at: number) => string,
): number {
  let widest = textWidth(columns[at]!.name) + HEAD_EXTRA;
  for (const row of rows.subarray(0, SAMPLED)) widest = Math.max(widest, textWidth(write(row, at)) + CELL_EXTRA);
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, widest)));
}

/** Of the table's 14 px type, by its usual advance widths: asking the browser would lay the page out each time. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < Math.min(text.length, 60); at++) width += text.charCodeAt(at) > 0x2e7f ? 14 : 8;
  return width;
}

/** The column of row numbers. */
export function numbersWidth(rowCount: number): number {
  return textWidth(rowCount.toLocaleString("en")) + 22;
}

export function resized(width: number, by: number): number {
  return Math.max(NARROWEST - 16, width + by);
}
