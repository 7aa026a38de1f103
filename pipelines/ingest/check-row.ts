import type { Column, Contract } from "../contracts/contract.ts";
import type { Problem } from "../errors/issue-log.ts";
import { cellReader, Trouble, type CellReader, type CellValue } from "./read-cell.ts";
import type { Header } from "./match-header.ts";
import type { RowRules } from "./rules/row-rules.ts";
import type { Registers } from "./registers.ts";

export interface RowProblem extends Problem {
  column: string | null;
  raw: string | null;
}

/** What a row turned out to be: its values by column name, and every problem found in it. */
export interface CheckedRow {
  values: Record<string, CellValue>;
  problems: RowProblem[];
}

interface BoundColumn {
  name: string;
  column: Column;
  place: number;
  read: CellReader;
}

export interface RowContext {
  contract: Contract;
  registers: Registers;
  /** Days since 1970. */
  today: number;
  rules: RowRules;
}

/** A function that reads every cell of a row, the numbers last because their unit hangs on the indicator. */
export function rowChecker(context: RowContext, header: Header): (cells: readonly string[]) => CheckedRow {
  const columns = bindColumns(context, header);
  const plain = columns.filter(({ column }) => !column.inIndicatorUnit);
  const scaled = columns.filter(({ column }) => column.inIndicatorUnit);
  const { rules } = context;
  return (cells) => {
    const row: CheckedRow = { values: {}, problems: [] };
    for (const bound of plain) readInto(row, bound, cells, bound.column.unit);
    rules.identify(row, cells, header);
    const unit = rules.unitOf(row);
    for (const bound of scaled) readInto(row, bound, cells, unit);
    rules.finish(row, cells, header);
    return row;
  };
}

function bindColumns({ contract, registers, today }: RowContext, header: Header): BoundColumn[] {
  return Object.entries(contract.columns).map(([name, column]) => ({
    name,
    column,
    place: header.places.get(name) ?? -1,
    read: cellReader(column, registers, today),
  }));
}

function readInto(
  row: CheckedRow,
  { name, column, place, read }: BoundColumn,
  cells: readonly string[],
  unit: string | undefined,
): void {
  const raw = place === -1 ? "" : (cells[place] ?? "");
  const value = raw === "" ? null : read(raw, unit);
  if (value instanceof Trouble) {
    row.values[name] = null;
    row.problems.push({ code: value.code, details: value.details, column: column.header, raw });
    return;
  }
  row.values[name] = value;
  if (value === null && column.required) row.problems.push({ code: "missing_required", column: column.header, raw });
}

/** The raw cell of a column, "" where the file has no such column. */
export function rawCell(cells: readonly string[], header: Header, name: string): string {
  const place = header.places.get(name);
  return place === undefined ? "" : (cells[place] ?? "");
}
