import type { Cell, ResultColumn } from "../console/result.ts";
import { dateText, monthText } from "./month.ts";
import { formatGap, formatNumber } from "./number.ts";
import { changeText, rankText } from "./rank.ts";

/** What stands for null; its title is 空值. */
export const NULL_TEXT = "—";

export interface CellColumn extends Pick<ResultColumn, "name" | "kind" | "type"> {
  /** Of all its numbers that no indicator gives decimals to; without it each has as many as it needs. */
  decimals?: number;
}

/** What the other cells of a row say about one. */
export interface RowContext {
  /** Of the indicator that the row names. */
  decimals?: number | undefined;
  /** The cell under 参评数. */
  participants?: number | null;
}

/** A cell of a query's result as the site writes it: 2024年3月, 1,234.5, 5/16, 升2位, 是; — for null. */
export function cellText(cell: Cell, column: CellColumn, row: RowContext = {}): string {
  if (cell === null) return NULL_TEXT;
  if (typeof cell === "boolean") return cell ? "是" : "否";
  if (typeof cell === "number") return numberText(cell, column, row);
  if (!/^\d{4}-\d\d-\d\d/.test(cell)) return cell;
  if (column.kind === "month") return monthText(cell);
  if (column.kind === "date") return dateText(cell);
  return column.kind === "time" ? `${dateText(cell)}${cell.slice(10)}` : cell;
}

/** Figures stand to the right, as in every table of the site. */
export function isFigure({ kind }: Pick<ResultColumn, "kind">): boolean {
  return kind === "integer" || kind === "number";
}

/** Its cells are written 5/16 where the row has 参评数. */
export function showsParticipants({ name, kind }: Pick<ResultColumn, "name" | "kind">): boolean {
  return kind === "integer" && RANK.test(name);
}

export function isParticipants({ name }: Pick<ResultColumn, "name">): boolean {
  return PARTICIPANTS.includes(name);
}

const RANK = /^(排名|位次|名次|rank)$/;
const PARTICIPANTS: readonly string[] = ["参评数", "participants"];
const CHANGE = /^(位次变化|排名变化|名次变化|rank_change)$/;
/** Figures that name or place something: 2,024年 and line 1,204 read wrong. */
const PLAIN = /^(年|月|来源行|行)$|(年份|年度|月份|行号|编码|代码|编号)$|(^|_)(year|month|line|code|id)$/;
/** Reported in the indicator's own decimals; a mean (平均值, avg_value) has those that it needs. */
const VALUE = /^(?!.*(平均|均值|中位|标准差|方差|avg|mean|median))(.*(数值|目标值|原值)|目标|(.*_)?(value|target))$/i;
const GAP = /^(距.*|领先后一名|.*差距|gap_to_.*|cushion)$/;

function numberText(value: number, column: CellColumn, row: RowContext): string {
  const { name } = column;
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
  if (Number.isInteger(value)) {
    if (CHANGE.test(name)) return changeText({ rank: 1, change: value, previousMonth: 1 });
    if (RANK.test(name)) return rankText(value, row.participants ?? null);
    if (PLAIN.test(name)) return String(value);
  }
  if (row.decimals !== undefined && VALUE.test(name)) return formatNumber(value, row.decimals);
  if (row.decimals !== undefined && GAP.test(name)) return formatGap(value, row.decimals);
  return freeNumber(value, column);
}

/** Four decimals are enough to read; what they would make 0, or a number too long to read, is written 1.23e-7. */
function freeNumber(value: number, { kind, decimals }: CellColumn): string {
  const size = Math.abs(value);
  if (kind === "integer") return formatNumber(value, 0);
  if (size >= 1e15 || (size > 0 && size < 0.00005)) return String(Number(value.toPrecision(6)));
  return formatNumber(value, decimals ?? decimalsOf(value));
}

/** How many decimals a number needs, at most four. */
function decimalsOf(value: number): number {
  const exact = Number(value.toFixed(MOST_DECIMALS));
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    if (Number(value.toFixed(decimals)) === exact) return decimals;
  }
  return MOST_DECIMALS;
}

const MOST_DECIMALS = 4;
const SAMPLED = 1000;

/** The cells of one column by row number. */
export type ReadCell = (row: number) => Cell;

export interface CellSource {
  columns: readonly CellColumn[];
  /** One per column, in the same order. */
  cells: readonly ReadCell[];
  rowCount: number;
}

export interface IndicatorDecimals {
  code: string;
  name: string;
  decimals: number;
}

/** Writes any cell of a result by row number and place of the column, with what the row and the column say about it. */
export function cellWriter(
  source: CellSource,
  indicators: readonly IndicatorDecimals[],
): (row: number, at: number) => string {
  const columns = source.columns.map((column, at) => ({ ...column, decimals: columnDecimals(source, at) }));
  const decimals = indicatorDecimals(source, indicators);
  const participants = reader(source, PARTICIPANTS);
  return (row, at) => {
    const count = participants?.(row);
    const context = { decimals: decimals(row), participants: typeof count === "number" ? count : null };
    return cellText(source.cells[at]!(row), columns[at]!, context);
  };
}

/** One number of decimals a column: DECIMAL(5,1) says it, else the first rows do. */
function columnDecimals({ columns, cells, rowCount }: CellSource, at: number): number {
  const scale = /^DECIMAL\(\d+,\s*(\d+)\)$/i.exec(columns[at]!.type)?.[1];
  if (scale !== undefined) return Math.min(MOST_DECIMALS, Number(scale));
  let most = 0;
  if (columns[at]!.kind !== "number") return most;
  for (let row = 0; row < Math.min(SAMPLED, rowCount); row++) {
    const cell = cells[at]!(row);
    if (typeof cell === "number" && Number.isFinite(cell)) most = Math.max(most, decimalsOf(cell));
  }
  return most;
}

/** The decimals of the indicator that a row names, by code before name. */
function indicatorDecimals(
  source: CellSource,
  indicators: readonly IndicatorDecimals[],
): (row: number) => number | undefined {
  const code = reader(source, ["指标编码", "indicator_code"]);
  const read = code ?? reader(source, ["指标", "指标名称", "indicator_name"]);
  if (read === undefined) return () => undefined;
  const known = new Map(indicators.map((indicator) => [code ? indicator.code : indicator.name, indicator.decimals]));
  return (row) => known.get(String(read(row)));
}

function reader({ columns, cells }: CellSource, names: readonly string[]): ReadCell | undefined {
  return cells[columns.findIndex(({ name }) => names.includes(name))];
}
