import { table, type ColumnTable } from "arquero";
import { tableFromIPC, Type, type Column, type DataType } from "@uwdata/flechette";
import { speaksOfMonths } from "../../../pipelines/publish/column-kind.ts";
import type { Cell, ColumnKind, Result, ResultColumn } from "../result.ts";
import { QueryFailed } from "./failures.ts";
import type { Answer } from "./session.ts";
import { nestedText } from "./nested-text.ts";
import { clockText, dateText, digits, timeText } from "./scalar-text.ts";
import { textCells } from "./text-column.ts";

/** What arquero asks of a column: the cells stay in Arrow's buffers and are read when they are looked at. */
interface LazyColumn extends Iterable<Cell> {
  length: number;
  at: (row: number) => Cell;
}

type Arrow = Column<unknown>;

/** A statement's answer as a table of the reader's cells, cut at `rowLimit`. */
export function resultOf(sql: string, answer: Answer, rowLimit: number, milliseconds: number): Result {
  const arrow = readArrow(answer.messages);
  const rowCount = Math.min(arrow.numRows, rowLimit);
  const read = arrow.schema.fields.map(({ name }, at) => readColumn(arrow.getChildAt(at) as Arrow, name, rowCount));
  const columns = read.map(({ name, kind, type }, at): ResultColumn => ({ key: `c${at}`, name, kind, type }));
  const data = Object.fromEntries(read.map(({ cells }, at) => [`c${at}`, cells]));
  return { sql, columns, table: tableOf(data), rowCount, isCut: answer.isCut, milliseconds };
}

/** duckdb-wasm sends an ENUM's numbers without their words. */
function readArrow(messages: Uint8Array[]): ReturnType<typeof tableFromIPC> {
  try {
    return tableFromIPC(messages, { useBigInt: true, useDecimalInt: true });
  } catch {
    throw new QueryFailed("结果里有枚举（ENUM）列，显示不了，请转成文本，如 列名::varchar");
  }
}

function tableOf(data: Record<string, LazyColumn>): ColumnTable {
  return table(data as unknown as Record<string, Cell[]>);
}

interface ReadColumn extends Omit<ResultColumn, "key"> {
  cells: LazyColumn;
}

function readColumn(column: Arrow, name: string, length: number): ReadColumn {
  const { kind, read } = reading(column, name, length);
  const at = (row: number): Cell => {
    const value = column.at(row);
    return value == null ? null : read(value);
  };
  const isText = column.type.typeId === Type.Utf8;
  return { name, kind, type: typeName(column.type), cells: lazy(isText ? textCells(column) : at, length) };
}

function lazy(at: (row: number) => Cell, length: number): LazyColumn {
  return {
    length,
    at,
    *[Symbol.iterator]() {
      for (let row = 0; row < length; row++) yield at(row);
    },
  };
}

interface Reading {
  kind: ColumnKind;
  read: (value: unknown) => Cell;
}

function reading(column: Arrow, name: string, length: number): Reading {
  const type = column.type as DataType & { scale?: number; unit?: number };
  switch (type.typeId) {
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Dictionary:
      return { kind: "text", read: String };
    case Type.Bool:
      return { kind: "boolean", read: Boolean };
    case Type.Float:
      return { kind: "number", read: Number };
    case Type.Int:
      return exactNumber(column, 0);
    case Type.Decimal:
      return exactNumber(column, type.scale ?? 0);
    case Type.Date:
      return dates(column, name, length);
    case Type.Timestamp:
      return { kind: "time", read: (value) => timeText(Number(value)) };
    case Type.Time:
      return { kind: "time", read: (value) => clockText(value as number | bigint, type.unit ?? 2) };
    default:
      return { kind: "other", read: (value) => nestedText(type, value) };
  }
}

/** Numbers where a double holds each of them; else their digits. A decimal comes as an integer and its scale. */
function exactNumber(column: Arrow, scale: number): Reading {
  const kind = scale === 0 ? "integer" : "number";
  for (const value of column) {
    if (typeof value === "bigint" && (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER)) {
      return { kind: "text", read: (whole) => digits(whole as bigint, scale) };
    }
  }
  const unit = 10 ** scale;
  return { kind, read: (value) => Number(value) / unit };
}

/** Dates that are all the first of a month, in a column whose name speaks of months, are months. */
function dates(column: Arrow, name: string, length: number): Reading {
  const texts = new Map<number, string>();
  const read = (value: unknown): string => {
    const time = Number(value);
    let text = texts.get(time);
    if (text === undefined) texts.set(time, (text = dateText(time)));
    return text;
  };
  const isMonth = speaksOfMonths(name) && length > 0 && allFirstDays(column, read);
  return { kind: isMonth ? "month" : "date", read };
}

function allFirstDays(column: Arrow, read: (value: unknown) => string): boolean {
  let hasDate = false;
  for (const value of column) {
    if (value == null) continue;
    if (!read(value).endsWith("-01")) return false;
    hasDate = true;
  }
  return hasDate;
}

const integers = ["", "TINYINT", "SMALLINT", "", "INTEGER", "", "", "", "BIGINT"];

/** As DuckDB names what Arrow calls otherwise. */
function typeName(type: DataType): string {
  const { typeId, bitWidth, signed, precision, scale } = type as DataType & {
    bitWidth?: number;
    signed?: boolean;
    precision?: number;
    scale?: number;
  };
  if (typeId === Type.Int) return `${signed === false ? "U" : ""}${integers[(bitWidth ?? 0) / 8] ?? "INTEGER"}`;
  if (typeId === Type.Decimal) return `DECIMAL(${precision},${scale})`;
  if (typeId === Type.Float) return precision === 1 ? "FLOAT" : "DOUBLE";
  return names.get(typeId) ?? "OTHER";
}

const names = new Map<number, string>([
  [Type.Utf8, "VARCHAR"],
  [Type.LargeUtf8, "VARCHAR"],
  [Type.Dictionary, "VARCHAR"],
  [Type.Bool, "BOOLEAN"],
  [Type.Date, "DATE"],
  [Type.Time, "TIME"],
  [Type.Timestamp, "TIMESTAMP"],
  [Type.Interval, "INTERVAL"],
  [Type.Binary, "BLOB"],
  [Type.List, "LIST"],
  [Type.Struct, "STRUCT"],
  [Type.Map, "MAP"],
  [Type.Null, "NULL"],
]);
