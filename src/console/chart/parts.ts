import { formatCount } from "../../format/number.ts";
import type { Choice } from "./choice.ts";
import { limits } from "./limits.ts";
import type { Names } from "./names.ts";
import { columnOf, type ChartRows } from "./rows.ts";
import type { ResultView } from "../results/view.ts";

/** The names by which a chart's points are told apart. */
export interface Parts {
  /** The text of each number; undefined where it is not drawn. */
  x: string[];
  series: (string | undefined)[];
  facet: (string | undefined)[];
  /** What is drawn, in reading order. */
  shown: { x: string[]; series: string[]; facet: string[] };
  /** What is not, in sentences. */
  notes: string[];
}

/** Keeps as many names as the chart has room for; `focus` is kept whatever its place. */
export function partsOf(view: ResultView, choice: Choice, { names }: ChartRows, focus: string | null): Parts {
  const series = kept(view, choice.series, names.series, { most: mostSeries(choice), focus });
  const facet = kept(view, choice.facet, names.facet, { most: limits.facets, focus });
  const column = columnOf(view, choice.x);
  const x = names.x.texts(column);
  const order = names.x.order(column).map((at) => x[at]!);
  return {
    x,
    series: series.texts,
    facet: facet.texts,
    shown: { x: order, series: series.shown, facet: facet.shown },
    notes: [...series.notes, ...facet.notes],
  };
}

interface Kept {
  texts: (string | undefined)[];
  shown: string[];
  notes: string[];
}

function kept(view: ResultView, key: string | null, names: Names, room: { most: number; focus: string | null }): Kept {
  if (key === null) return { texts: [""], shown: [""], notes: [] };
  const column = columnOf(view, key);
  const texts = names.texts(column);
  const order = names.order(column).map((at) => texts[at]!);
  const shown = firstOf(order, room.most, room.focus);
  const isShown = new Set(shown);
  const total = `${names.isOverfull ? "超过" : ""}${formatCount(names.size)}`;
  const notes = shown.length < texts.length ? [`「${column.name}」有${total}个，只画其中${shown.length}个。`] : [];
  return { texts: texts.map((text) => (isShown.has(text) ? text : undefined)), shown, notes };
}

function mostSeries({ mark, facet }: Choice): number {
  if (mark === "heat") return limits.heatRows;
  if (mark === "bar") return limits.groupedSeries;
  return facet === null ? limits.series : limits.facetSeries;
}

/** The first so many, and `focus` wherever it stands. */
export function firstOf(texts: string[], most: number, focus: string | null): string[] {
  const first = texts.slice(0, most);
  if (focus === null || !texts.includes(focus) || first.includes(focus)) return first;
  return [...first.slice(0, -1), focus];
}
