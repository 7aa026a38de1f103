import { cellsOf, type Cell, type Result } from "../result.ts";
import { inSlices, type Pace } from "../slices.ts";

/** What a column must hold for a row to be shown; all that is given must be true. */
export interface ColumnFilter {
  /** Without regard to upper and lower case. */
  contains?: string;
  /** Inclusive: a number, or a date as its cell is written (a month is its first day). */
  from?: number | string;
  to?: number | string;
  /** Null among them lets empty cells through. */
  chosen?: ReadonlySet<Cell>;
}

/** By column key. */
export type Filters = ReadonlyMap<string, ColumnFilter>;

export function isEmpty(filter: ColumnFilter): boolean {
  return Object.values(filter).every((part) => part === undefined);
}

export function cellTest({ contains, from, to, chosen }: ColumnFilter): (cell: Cell) => boolean {
  const part = contains?.toLowerCase();
  return (cell) => {
    if (chosen !== undefined && !chosen.has(cell)) return false;
    if (cell === null) return part === undefined && from === undefined && to === undefined;
    if (part !== undefined && !String(cell).toLowerCase().includes(part)) return false;
    return !(from !== undefined && !(cell >= from)) && !(to !== undefined && !(cell <= to));
  };
}

/** 1 for each row that is shown; null where nothing is filtered. */
export async function matchRows(result: Result, filters: Filters, pace: Pace): Promise<Uint8Array | null> {
  if (filters.size === 0) return null;
  const matches = new Uint8Array(result.rowCount).fill(1);
  for (const column of result.columns) {
    const filter = filters.get(column.key);
    if (filter === undefined) continue;
    const read = cellsOf(result, column);
    const test = cellTest(filter);
    await inSlices(result.rowCount, pace, (from, to) => {
      for (let row = from; row < to; row++) if (matches[row] === 1 && !test(read(row))) matches[row] = 0;
    });
  }
  return matches;
}

/** The distinct cells of a column in the order of the query, with how often each is there; null for more than `most`. */
export async function fewCells(
  result: Result,
  key: string,
  most: number,
  pace: Pace,
): Promise<Map<Cell, number> | null> {
  const read = cellsOf(result, { key });
  const counts = new Map<Cell, number>();
  for (let row = 0; row < result.rowCount; row++) {
    const cell = read(row);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    if (counts.size > most) return null;
    if (row % 1024 === 0 && pace.isDue()) await pace.rest();
  }
  return counts;
}
