import type { Result } from "../result.ts";
import { createTurns, Superseded, type Pace } from "../slices.ts";
import { arrangementText } from "./arrangement-text.ts";
import { matchRows, type ColumnFilter, isEmpty, type Filters } from "./filter.ts";
import { orderRows } from "./order.ts";
import { numbersTo, type Direction } from "./radix.ts";

/** What downloads, chart and annex take. */
export interface ResultView {
  result: Result;
  /** Row numbers after filter and sort, in the order shown. */
  rows: Uint32Array;
  /** By what the reader filtered and sorted it: 筛选：城市含“济宁”；排序：城市升序; "" where by nothing. */
  arrangement: string;
}

export interface Sort {
  key: string;
  direction: Direction;
}

export interface Arrangement {
  readonly view: ResultView;
  readonly sort: Sort | null;
  readonly filters: Filters;
  /** Each resolves when the view has changed, or at once to false where a later change has taken its place. */
  sortBy(sort: Sort | null): Promise<boolean>;
  filterBy(key: string, filter: ColumnFilter): Promise<boolean>;
  clearFilters(): Promise<boolean>;
}

/** The rows of one result, sorted and filtered; the order of all rows is kept while only filters change. */
export function arrange(result: Result): Arrangement {
  const nextTurn = createTurns();
  let sort: Sort | null = null;
  let filters: Filters = new Map();
  let order: { sort: Sort | null; rows: Uint32Array } = { sort, rows: numbersTo(result.rowCount) };
  let view: ResultView = { result, rows: order.rows, arrangement: "" };

  async function rearrange(pace: Pace): Promise<void> {
    if (order.sort !== sort) order = { sort, rows: await orderedRows(result, sort, pace) };
    const [filteredBy, sortedBy] = [filters, sort];
    const matches = await matchRows(result, filteredBy, pace);
    view = { result, rows: keep(order.rows, matches), arrangement: arrangementText(result, filteredBy, sortedBy) };
  }

  async function change(): Promise<boolean> {
    try {
      await rearrange(nextTurn());
      return true;
    } catch (error) {
      if (error instanceof Superseded) return false;
      throw error;
    }
  }

  return {
    get view() {
      return view;
    },
    get sort() {
      return sort;
    },
    get filters() {
      return filters;
    },
    sortBy(next) {
      sort = next;
      return change();
    },
    filterBy(key, filter) {
      const next = new Map(filters).set(key, filter);
      if (isEmpty(filter)) next.delete(key);
      filters = next;
      return change();
    },
    clearFilters() {
      filters = new Map();
      return change();
    },
  };
}

async function orderedRows(result: Result, sort: Sort | null, pace: Pace): Promise<Uint32Array> {
  const column = result.columns.find(({ key }) => key === sort?.key);
  if (sort === null || column === undefined) return numbersTo(result.rowCount);
  return orderRows(result, column, sort.direction, pace);
}

function keep(rows: Uint32Array, matches: Uint8Array | null): Uint32Array {
  return matches === null ? rows : rows.filter((row) => matches[row] === 1);
}
