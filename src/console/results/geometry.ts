/** In CSS pixels; results.css has the same. */
export const ROW_HEIGHT = 30;
export const HEAD_HEIGHT = 40;

/** Browsers end an element at about 33 million device pixels; a zoomed screen has three to one of these. */
const TALLEST = 10_000_000;

/** How the native scroll position of a shortened space stands for a place among all rows. */
export interface ScrollMap {
  /** Of the scrolled space, without the head. */
  height: number;
  /** Several rows share a pixel of the scroll bar. */
  isShortened: boolean;
  /** The greatest distance from the first row's top to the top of the view. */
  maxTop: number;
  topOf(scrollTop: number): number;
  scrollOf(top: number): number;
}

export function scrollMap(rowCount: number, viewHeight: number): ScrollMap {
  const whole = rowCount * ROW_HEIGHT;
  const height = Math.min(whole, TALLEST);
  const maxTop = Math.max(0, whole - viewHeight);
  const maxScroll = Math.max(0, height - viewHeight);
  const ratio = maxScroll === 0 ? 1 : maxTop / maxScroll;
  // a scroll position may stop a fraction short of the end
  const topOf = (scrollTop: number): number => (scrollTop >= maxScroll - 1 ? maxTop : Math.max(0, scrollTop) * ratio);
  return { height, isShortened: whole > TALLEST, maxTop, topOf, scrollOf: (top) => top / ratio };
}

export interface RowRange {
  first: number;
  count: number;
  /** By how many pixels the first row is above the view. */
  shift: number;
}

export function visibleRows(top: number, viewHeight: number, rowCount: number): RowRange {
  const first = Math.min(Math.floor(top / ROW_HEIGHT), Math.max(0, rowCount - 1));
  const count = Math.min(Math.ceil(viewHeight / ROW_HEIGHT) + 1, rowCount - first);
  return { first, count: Math.max(0, count), shift: top - first * ROW_HEIGHT };
}

/** Where to scroll so that a row is wholly in view: as little as possible. */
export function topToReveal(row: number, top: number, viewHeight: number): number {
  const start = row * ROW_HEIGHT;
  if (start < top) return start;
  return start + ROW_HEIGHT > top + viewHeight ? start + ROW_HEIGHT - viewHeight : top;
}

/** The offset of each column's left edge, and of the last one's right edge. */
export function columnEdges(widths: readonly number[]): number[] {
  const edges = [0];
  for (const width of widths) edges.push(edges[edges.length - 1]! + width);
  return edges;
}

/** From the first column that is in view to the one after the last. */
export function visibleColumns(edges: readonly number[], left: number, viewWidth: number): [from: number, to: number] {
  const count = edges.length - 1;
  let from = 0;
  while (from < count - 1 && edges[from + 1]! <= left) from++;
  let to = from;
  while (to < count && edges[to]! < left + viewWidth) to++;
  return [from, to];
}
