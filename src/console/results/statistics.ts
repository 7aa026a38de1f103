import { cellsOf, type Cell, type ResultColumn } from "../result.ts";
import { inSlices, restIfDue, type Pace } from "../slices.ts";
import type { ResultView } from "./view.ts";
import { histogramOf, type Bin } from "./histogram.ts";
import { keysOf, numbersTo, sortRows } from "./radix.ts";

/**
 * What a column holds, over the rows in view. Not by arquero's rollup: it compiles its expressions, which the page's CSP
 * forbids, and takes a million rows in one breath, in which the page would not answer.
 */
export interface Statistics {
  rows: number;
  nulls: number;
  distinct: number;
  /** The most frequent cells, most frequent first; empty where each is there once. */
  frequent: { cell: Cell; count: number }[];
  /** Of numbers and dates; null for words and where there is none. */
  range: Range | null;
}

export interface Range {
  min: Cell;
  max: Cell;
  median: Cell;
  /** Of numbers alone. */
  mean: number | null;
  bins: Bin[];
}

const FREQUENT = 8;

export async function describeColumn(view: ResultView, column: ResultColumn, pace: Pace): Promise<Statistics> {
  const scale = scaleOf(column);
  return scale === null ? describeWords(view, column, pace) : describeScale(view, column, scale, pace);
}

/** How cells become numbers and numbers cells again. */
interface Scale {
  toNumber(cell: Cell): number;
  toCell(number: number): Cell;
}

function scaleOf({ kind }: ResultColumn): Scale | null {
  if (kind === "integer" || kind === "number") return { toNumber: Number, toCell: (number) => number };
  if (kind === "month" || kind === "date") {
    const toCell = (number: number): Cell => new Date(number).toISOString().slice(0, 10);
    return { toNumber: (cell) => Date.parse(String(cell)), toCell };
  }
  return null;
}

async function describeWords(view: ResultView, column: ResultColumn, pace: Pace): Promise<Statistics> {
  const read = cellsOf(view.result, column);
  const counts = new Map<Cell, number>();
  await inSlices(view.rows.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const cell = read(view.rows[at]!);
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  });
  const nulls = counts.get(null) ?? 0;
  counts.delete(null);
  const frequent = createFrequent();
  for (const [cell, count] of counts) frequent.add(cell, count);
  return { rows: view.rows.length, nulls, distinct: counts.size, frequent: frequent.list(), range: null };
}

async function describeScale(view: ResultView, column: ResultColumn, scale: Scale, pace: Pace): Promise<Statistics> {
  const { numbers, nulls } = await numbersOf(view, column, scale, pace);
  const order = await sortRows(numbersTo(numbers.length), keysOf(numbers, "ascending"), pace);
  const sorted = Float64Array.from(order, (at) => numbers[at]!);
  await restIfDue(pace);
  const frequent = createFrequent();
  let [distinct, run] = [0, 0];
  await inSlices(sorted.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      if (at + 1 < sorted.length && sorted[at + 1] === sorted[at]) continue;
      frequent.add(scale.toCell(sorted[at]!), at + 1 - run);
      distinct++;
      run = at + 1;
    }
  });
  const range = await rangeOf(sorted, column, scale, pace);
  return { rows: view.rows.length, nulls, distinct, frequent: frequent.list(), range };
}

/** Those that can be compared: not a number and an endless date are values, but have no place on the scale. */
async function numbersOf(view: ResultView, column: ResultColumn, { toNumber }: Scale, pace: Pace) {
  const read = cellsOf(view.result, column);
  const numbers = new Float64Array(view.rows.length);
  let [count, nulls] = [0, 0];
  await inSlices(view.rows.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const cell = read(view.rows[at]!);
      const number = cell === null ? NaN : toNumber(cell);
      if (cell === null) nulls++;
      else if (Number.isFinite(number)) numbers[count++] = number + 0;
    }
  });
  return { numbers: numbers.slice(0, count), nulls };
}

async function rangeOf(sorted: Float64Array, { kind }: ResultColumn, { toCell }: Scale, pace: Pace) {
  const count = sorted.length;
  if (count === 0) return null;
  const isNumber = kind === "integer" || kind === "number";
  const bins = await histogramOf(sorted, isNumber ? kind : "date", pace);
  return {
    min: toCell(sorted[0]!),
    max: toCell(sorted[count - 1]!),
    median: toCell(medianOf(sorted, isNumber)),
    mean: isNumber ? sorted.reduce((sum, number) => sum + number, 0) / count : null,
    bins,
  };
}

/** Half of an even number of dates is no date: the earlier of the two in the middle. */
function medianOf(sorted: Float64Array, isNumber: boolean): number {
  const [below, above] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  return isNumber ? (below + above) / 2 : below;
}

/** Keeps the few with the most; the earlier of equal ones. */
function createFrequent() {
  const list: { cell: Cell; count: number }[] = [];
  const add = (cell: Cell, count: number): void => {
    if (count < 2 || (list.length === FREQUENT && count <= list[FREQUENT - 1]!.count)) return;
    const at = list.findIndex((other) => other.count < count);
    list.splice(at === -1 ? list.length : at, 0, { cell, count });
    list.length = Math.min(list.length, FREQUENT);
  };
  return { add, list: () => list };
}
