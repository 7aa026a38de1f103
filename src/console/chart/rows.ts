import { cellsOf, type Cell, type ResultColumn } from "../result.ts";
import type { Choice } from "./choice.ts";
import { limits } from "./limits.ts";
import { Names } from "./names.ts";
import { placeReader, xKindOf, type XKind } from "./running.ts";
import type { ResultView } from "../results/view.ts";
import { inSlices, type Pace } from "../slices.ts";

/** The columns of a chart, read once: numbers that are quick to go through again. */
export interface ChartRows {
  count: number;
  xKind: XKind;
  /** The place along x, NaN where there is none; of names their numbers. */
  x: Float64Array;
  /** NaN where there is none. */
  y: Float64Array;
  /** Numbers of names; 0 where the chart has no such channel, -1 where there are too many. */
  series: Int32Array;
  facet: Int32Array;
  names: { x: Names; series: Names; facet: Names };
}

export async function readRows(view: ResultView, choice: Choice, pace: Pace): Promise<ChartRows> {
  const count = view.rows.length;
  const rows: ChartRows = {
    count,
    xKind: kindOfX(view, choice),
    x: new Float64Array(count),
    y: new Float64Array(count),
    series: new Int32Array(count),
    facet: new Int32Array(count),
    names: { x: new Names(limits.names), series: new Names(limits.names), facet: new Names(limits.names) },
  };
  const read = rowReader(view, choice, rows);
  await forEachRow(count, pace, read);
  return rows;
}

export function forEachRow(count: number, pace: Pace, visit: (at: number) => void): Promise<void> {
  return inSlices(count, pace, (from, to) => {
    for (let at = from; at < to; at++) visit(at);
  });
}

function rowReader(view: ResultView, choice: Choice, rows: ChartRows): (at: number) => void {
  const { x, y, series, facet, names, xKind } = rows;
  const xOf = xKind === "name" ? (cell: Cell) => names.x.numberOf(cell) : placeReader(xKind);
  const yOf = placeReader("number");
  const [xCell, yCell] = [cellsAt(view, choice.x)!, cellsAt(view, choice.y)];
  const [seriesCell, facetCell] = [cellsAt(view, choice.series), cellsAt(view, choice.facet)];
  return (at) => {
    const row = view.rows[at]!;
    x[at] = xOf(xCell(row));
    y[at] = yCell ? yOf(yCell(row)) : NaN;
    if (seriesCell) series[at] = names.series.numberOf(seriesCell(row));
    if (facetCell) facet[at] = names.facet.numberOf(facetCell(row));
  };
}

function cellsAt(view: ResultView, key: string | null): ((row: number) => Cell) | undefined {
  return key === null ? undefined : cellsOf(view.result, { key });
}

export function columnOf(view: ResultView, key: string): ResultColumn {
  return view.result.columns.find((column) => column.key === key)!;
}

/** Names lie side by side; so do numbers under bars and over fields. */
function kindOfX(view: ResultView, { mark, x }: Choice): XKind {
  const column = columnOf(view, x);
  const kind = xKindOf(column);
  const isNumber = kind === "number";
  return mark === "heat" || (mark === "bar" && isNumber) || isTimeOfDay(view, column) ? "name" : kind;
}

function isTimeOfDay(view: ResultView, column: ResultColumn): boolean {
  if (column.kind !== "time") return false;
  const cells = cellsOf(view.result, column);
  const row = view.rows.find((one) => cells(one) !== null);
  return row !== undefined && /^\d\d:/.test(String(cells(row)));
}
