import { formatCount } from "../../format/number.ts";
import type { ResultView } from "../results/view.ts";
import type { Pace } from "../slices.ts";
import type { Choice } from "./choice.ts";
import { cloudOf, fieldsOf, placedRows } from "./cloud.ts";
import { groupRows } from "./grouping.ts";
import { limits } from "./limits.ts";
import { partsOf, type Parts } from "./parts.ts";
import { REDUCTIONS } from "./reduction.ts";
import { columnOf, readRows, type ChartRows } from "./rows.ts";
import type { XKind } from "./running.ts";
import { shortenX } from "./shortening.ts";

export interface Point {
  /** A name, or a place along x. */
  x: number | string;
  /** Null is a gap. */
  y: number | null;
  /** "" where the chart has none. */
  series: string;
  facet: string;
  /** How many rows it stands for. */
  rows: number;
  /** The first of them, as a row number of the result. */
  row: number;
}

/**
 * What a chart draws. Rows are taken together here and not by arquero: its verbs are compiled from text
 * (`Function(…)`), which the page's Content-Security-Policy forbids.
 */
export interface PointSet {
  points: Point[];
  xKind: XKind;
  /** In the order in which they are shown. */
  xNames: string[];
  series: string[];
  facets: string[];
  /** A point is a field of the plane and says how many rows lie in it. */
  isField: boolean;
  /** There are more names along x than are shown. */
  isCut: boolean;
  /** What was left out or taken together, in sentences. */
  notes: string[];
}

/** A sentence where there is nothing to draw. Throws Superseded where the pace does. */
export async function collectPoints(
  view: ResultView,
  choice: Choice,
  focus: string | null,
  pace: Pace,
): Promise<PointSet | string> {
  const rows = await readRows(view, choice, pace);
  const column = columnOf(view, choice.x);
  if (rows.names.x.isOverfull) return tooMany(column.name);
  const parts = partsOf(view, choice, rows, focus);
  const isPlane = choice.mark === "dot" && rows.xKind !== "name" && choice.y !== null;
  const taken = isPlane ? plane(view, rows, parts) : await grouped(view, choice, rows, parts, pace);
  const { series, facet, x } = parts.shown;
  const shown = { xKind: rows.xKind, xNames: x, series: taken.isField ? [""] : series, facets: facet };
  const set = shortenX(
    { ...shown, ...taken, isCut: false, notes: [...parts.notes, ...taken.notes] },
    view,
    choice,
    focus,
  );
  if (!set.points.some(({ y }) => y !== null)) return "所选的列里没有可以画的数。";
  return isAllOne(set, choice) ? allOneText(set) : set;
}

/** Some point stands for several rows, whose values are taken together. */
export function isReduced({ points }: PointSet, { y }: Choice): boolean {
  return y !== null && points.some(({ rows }) => rows > 1);
}

/** Names each with one row, counted: a column of like bars says nothing. */
function isAllOne({ points, xKind, isField }: PointSet, { y }: Choice): boolean {
  return y === null && xKind === "name" && !isField && points.length > 1 && points.every((point) => point.y === 1);
}

function allOneText({ points }: PointSet): string {
  return `${formatCount(points.length)}项各只有1行，画成图看不出差别。请换一列，或选一列数作纵轴。`;
}

type Taken = Pick<PointSet, "points" | "isField" | "notes">;

function plane(view: ResultView, rows: ChartRows, parts: Parts): Taken {
  const placed = placedRows(rows, parts);
  const missing = parts.notes.length > 0 ? 0 : rows.count - placed.length; // not those of names that are left out
  const notes = missing > 0 ? [`${formatCount(missing)}行缺横轴或纵轴的值，没有画。`] : [];
  if (placed.length <= limits.points) return { points: cloudOf(placed, rows, view.rows, parts), isField: false, notes };
  const note = `共${formatCount(placed.length)}行，逐行画会重叠：每个点代表附近的若干行，点越大行数越多。`;
  return { points: fieldsOf(placed, rows, view.rows, parts), isField: true, notes: [note, ...notes] };
}

async function grouped(view: ResultView, choice: Choice, rows: ChartRows, parts: Parts, pace: Pace): Promise<Taken> {
  const { points, sections, placeless } = await groupRows(rows, view.rows, { parts, choice, pace });
  const [name, reduction] = [columnOf(view, choice.x).name, REDUCTIONS[choice.reduction]];
  const isReduced = choice.y !== null && points.some((point) => point.rows > 1);
  const notes = [
    sections > 0 && `「${name}」的值太多，分成${sections}段。`,
    isReduced && `同一处有多行的，取${reduction}（共${formatCount(rows.count)}行）。`,
    placeless > 0 && `${formatCount(placeless)}行的「${name}」为空，没有画。`,
  ];
  return { points, isField: false, notes: notes.filter((note) => note !== false) };
}

function tooMany(name: string): string {
  return `「${name}」的不同值超过${formatCount(limits.names)}个，没有画。请先在 SQL 里汇总或筛选，或换一列。`;
}
