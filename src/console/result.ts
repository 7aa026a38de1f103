import type { ColumnTable } from "arquero";

/**
 * What a cell holds: text and other → string; integer and number → number; boolean → boolean; month and date →
 * "2024-03-01"; time → "2024-03-01 08:30:00" or "08:30:00". Missing is always null. An integer column with a value that
 * no double holds exactly is of kind "text", its digits unharmed.
 */
export type Cell = string | number | boolean | null;

/** `month`: a date column all of whose values are the first of a month and whose name speaks of a month or period. */
export type ColumnKind = "text" | "integer" | "number" | "boolean" | "month" | "date" | "time" | "other";

export interface ResultColumn {
  /** The column in the table: c0, c1, … Two columns of a result may bear one name. */
  key: string;
  /** As the query named it. */
  name: string;
  kind: ColumnKind;
  /** As DuckDB names it: VARCHAR, DATE, INTEGER, DOUBLE, DECIMAL(5,1), … */
  type: string;
}

/** What one statement answered, the rows in the order of the query. */
export interface Result {
  /** The statement. */
  sql: string;
  columns: readonly ResultColumn[];
  /** Its columns are named by key. */
  table: ColumnTable;
  rowCount: number;
  /** The row limit ended it: there are more rows than these. */
  isCut: boolean;
  milliseconds: number;
}

/** The cells of a column, by row number of `table.objects()` order; quick enough to be asked for each visible cell. */
export function cellsOf(result: Pick<Result, "table">, column: Pick<ResultColumn, "key">): (row: number) => Cell {
  const data = result.table.data()[column.key] as { at(row: number): Cell };
  return (row) => data.at(row) ?? null;
}
