import { cellsOf, type Cell, type Result, type ResultColumn } from "../result.ts";
import { inSlices, restIfDue, type Pace } from "../slices.ts";
import { keysOf, numbersTo, sortRows, type Direction } from "./radix.ts";
import { textPlaces } from "./text-order.ts";

/** All row numbers of a result by one column; missing cells last, equal ones in the order of the query. */
export async function orderRows(
  result: Result,
  column: ResultColumn,
  direction: Direction,
  pace: Pace,
): Promise<Uint32Array> {
  const read = cellsOf(result, column);
  const isText = !["integer", "number", "boolean"].includes(column.kind);
  const keys = await (isText ? textKeys : numberKeys)(read, result.rowCount, pace);
  await restIfDue(pace);
  return sortRows(numbersTo(result.rowCount), keysOf(keys, direction), pace);
}

type Read = (row: number) => Cell;

async function numberKeys(read: Read, rowCount: number, pace: Pace): Promise<Float64Array> {
  const keys = new Float64Array(rowCount);
  await inSlices(rowCount, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      const cell = read(row);
      // + 0 makes -0 the same key as 0
      keys[row] = cell === null ? NaN : Number(cell) + 0;
    }
  });
  return keys;
}

/** Distinct texts are ordered once; where there are this many, finding them out costs more than it saves. */
const MANY = 100_000;

async function textKeys(read: Read, rowCount: number, pace: Pace): Promise<Float64Array> {
  const keys = new Float64Array(rowCount);
  const numbers = new Map<string, number>();
  await inSlices(rowCount, pace, (from, to) => {
    for (let row = from; row < to && numbers.size < MANY; row++) keys[row] = numberOf(read(row), numbers);
  });
  if (numbers.size >= MANY) return keyPerRow(read, rowCount, pace);
  const places = await textPlaces([...numbers.keys()], pace);
  await inSlices(rowCount, pace, (from, to) => {
    for (let row = from; row < to; row++) keys[row] = places[keys[row]!] ?? NaN;
  });
  return keys;
}

/** Each distinct text gets the next number. */
function numberOf(cell: Cell, numbers: Map<string, number>): number {
  if (cell === null) return NaN;
  const known = numbers.get(String(cell));
  if (known !== undefined) return known;
  numbers.set(String(cell), numbers.size);
  return numbers.size - 1;
}

async function keyPerRow(read: Read, rowCount: number, pace: Pace): Promise<Float64Array> {
  const texts: string[] = [];
  const missing: number[] = [];
  await inSlices(rowCount, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      const cell = read(row);
      texts.push(String(cell ?? ""));
      if (cell === null) missing.push(row);
    }
  });
  const places = await textPlaces(texts, pace);
  for (const row of missing) places[row] = NaN;
  return places;
}
