import { cellWriter, isFigure, type IndicatorDecimals, type ReadCell } from "../../format/cell-text.ts";
import { cellsOf, type Result, type ResultColumn } from "../result.ts";
import { columnEdges } from "./geometry.ts";
import { fitWidth } from "./column-widths.ts";
import { arrange, type Arrangement } from "./view.ts";

/** A result as the grid holds it. */
export interface Shown {
  columns: readonly ResultColumn[];
  isFigure: readonly boolean[];
  arrangement: Arrangement;
  cells: readonly ReadCell[];
  write(row: number, at: number): string;
  widths: number[];
  /** Left edges of the columns, and the last one's right edge. */
  edges: number[];
}

export function shownResult(result: Result, indicators: readonly IndicatorDecimals[]): Shown {
  const { columns, rowCount } = result;
  const cells = columns.map((column) => cellsOf(result, column));
  const write = cellWriter({ columns, cells, rowCount }, indicators);
  const arrangement = arrange(result);
  const widths = columns.map((_, at) => fitWidth(columns, at, arrangement.view.rows, write));
  return { columns, isFigure: columns.map(isFigure), arrangement, cells, write, widths, edges: columnEdges(widths) };
}

export function setWidth(shown: Shown, at: number, width: number): void {
  shown.widths[at] = width;
  shown.edges = columnEdges(shown.widths);
}

export function refit(shown: Shown, at: number): void {
  setWidth(shown, at, fitWidth(shown.columns, at, shown.arrangement.view.rows, shown.write));
}
