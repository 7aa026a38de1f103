import { BOOLEAN, DATE, DOUBLE, INTEGER, VARCHAR, type DuckDBType } from "@duckdb/node-api";
import type { ColumnType, Contract } from "../contracts/contract.ts";
import type { CellValue } from "../ingest/read-cell.ts";
import type { Cell } from "./batch-appender.ts";

/** The tables in which ingest leaves the rows, made from the contracts. */

export interface RawColumn {
  name: string;
  type: DuckDBType;
}

const types: Record<ColumnType, DuckDBType> = {
  text: VARCHAR,
  list: VARCHAR,
  code: VARCHAR,
  choice: VARCHAR,
  name: VARCHAR,
  month: DATE,
  date: DATE,
  number: DOUBLE,
  integer: INTEGER,
  rank: INTEGER,
  yes_no: BOOLEAN,
};

export function rawTableName(contract: Contract): string {
  return `raw_${contract.table}`;
}

/** Contract columns in order; a ranking dataset also says who is exempt and of how many. */
export function rawColumns(contract: Contract): RawColumn[] {
  const columns = Object.entries(contract.columns)
    .filter(([name]) => !(name === "indicator_name" && "rank" in contract.columns)) // resolved into indicator_code
    .map(([name, { type }]) => ({ name, type: types[type] }));
  if ("rank" in contract.columns) {
    if (!columns.some(({ name }) => name === "participants")) columns.push({ name: "participants", type: INTEGER });
    columns.push({ name: "is_exempt", type: BOOLEAN });
  }
  return columns;
}

export function originColumns(contract: Contract): RawColumn[] {
  const line = { name: "source_line", type: INTEGER };
  if (contract.kind === "dataset") return [{ name: "file_id", type: INTEGER }, line];
  if ("source_line" in contract.columns) return [{ name: "ordinal", type: INTEGER }]; // corrections name another's line
  return [{ name: "ordinal", type: INTEGER }, { name: "source_file", type: VARCHAR }, line];
}

export function createRawTable(contract: Contract): string {
  const columns = [...rawColumns(contract), ...originColumns(contract)];
  return `create table ${rawTableName(contract)} (${columns.map(({ name, type }) => `"${name}" ${type.toString()}`).join(", ")})`;
}

/** What the appender takes. A rank has become a plain number by now. */
export function rawValue(value: CellValue | undefined): Cell {
  return value === undefined ? null : (value as Cell);
}
