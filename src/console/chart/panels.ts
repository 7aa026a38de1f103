import type { PlotOptions } from "@observablehq/plot";
import { drawChart } from "../../charts/render.ts";
import { cellWriter } from "../../format/cell-text.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import type { ConsoleSetup } from "../setup.ts";
import { cellsOf } from "../result.ts";
import { measureName } from "./caption.ts";
import type { Choice } from "./choice.ts";
import { findingOf } from "./finding.ts";
import { heatFields } from "./panels/heat-fields.ts";
import { spanOf, type Span } from "./panels/axes.ts";
import { itemList } from "./panels/item-list.ts";
import { linePanel } from "./panels/line-panel.ts";
import type { Look } from "./panels/look.ts";
import { plane } from "./panels/plane.ts";
import { uprightBars } from "./panels/upright-bars.ts";
import { isReduced, type Point, type PointSet } from "./points.ts";
import { isRankName } from "./profile.ts";
import { columnOf } from "./rows.ts";
import { placeText } from "./running.ts";
import type { ResultView } from "../results/view.ts";

/** A panel of a chart, ready for Plot. */
export interface Panel {
  /** The facet's name; "" where there is one panel. */
  caption: string;
  finding: string;
  options: PlotOptions;
}

/** Of a drawing, where the page has room. */
export const WIDTH = { one: 720, several: 352 } as const;

export interface Drawing {
  focus: string | null;
  indicators: ConsoleSetup["indicators"];
  /** Pixels from side to side that the page has for it. */
  room?: number;
}

/** One panel per facet that has points. */
export function panelsOf(
  set: PointSet,
  view: ResultView,
  choice: Choice,
  { focus, indicators, room = WIDTH.one }: Drawing,
): Panel[] {
  const shared = lookOf(set, view, choice, { focus, indicators, room });
  return set.facets.flatMap((facet) => {
    const points = set.points.filter((point) => point.facet === facet);
    if (!points.some(({ y }) => y !== null)) return [];
    const finding = findingOf(points, shared, choice.mark, set.isCut);
    const look = { ...shared, finding: facet === "" ? finding : `${facet}：${finding}` };
    return [{ caption: facet, finding: look.finding, options: draw(points, look, set, choice) }];
  });
}

type Shared = Omit<Look, "finding">;

function lookOf(
  set: PointSet,
  view: ResultView,
  choice: Choice,
  { focus, indicators, room }: Required<Drawing>,
): Shared {
  const y = choice.y === null ? null : columnOf(view, choice.y);
  const isSmall = set.facets.length > 1;
  const isRank = y !== null && isRankName(y.name);
  return {
    width: Math.min(isSmall ? WIDTH.several : WIDTH.one, room),
    isSmall,
    xKind: set.xKind,
    xLabel: columnOf(view, choice.x).name,
    yLabel: y === null ? "行数" : measureName(y.name, choice, isReduced(set, choice)),
    places: xSpanOf(set),
    isRank,
    isWhole: set.points.every(({ y }) => y === null || Number.isInteger(y)),
    worst: isRank ? worstOf(set.points, view) : 0,
    focus: focus !== null && (set.series.includes(focus) || set.xNames.includes(focus)) ? focus : null,
    series: set.series,
    xNames: set.xNames,
    textOf: textWriter(view, choice, indicators),
    placeOf: (x) => placeText(x, set.xKind),
  };
}

function xSpanOf({ points, xKind }: PointSet): Span {
  if (xKind === "name") return [0, 0];
  const places = points.map(({ x }) => x as number);
  const isOne = places.every((place) => place === places[0]);
  return isOne ? [places[0]! - 1, places[0]! + 1] : spanOf(places);
}

/** One row's figure as the site writes it; a figure of several rows has its decimals, a mean or a middle one more. */
function textWriter(view: ResultView, choice: Choice, indicators: ConsoleSetup["indicators"]): Look["textOf"] {
  const { columns, rowCount } = view.result;
  const at = columns.findIndex(({ key }) => key === choice.y);
  if (at < 0) return (point) => formatCount(point.rows);
  const cells = columns.map((column) => cellsOf(view.result, column));
  const write = cellWriter({ columns, cells, rowCount }, indicators);
  const more = choice.reduction === "mean" || choice.reduction === "median" ? 1 : 0;
  return (point) => {
    const ofRow = write(point.row, at);
    if (point.rows === 1) return ofRow;
    const decimals = /\.(\d+)$/.exec(ofRow)?.[1]?.length ?? 0;
    return formatNumber(point.y!, decimals + more);
  };
}

/** The last place there is: the participants where the rows name them, else the worst rank. */
function worstOf(points: readonly Point[], view: ResultView): number {
  const column = view.result.columns.find(({ name }) => name === "参评数" || name === "participants");
  const participants = column && cellsOf(view.result, column);
  let worst = 1;
  for (const { y, row } of points) {
    const last = participants?.(row);
    worst = Math.max(worst, y ?? 0, typeof last === "number" ? last : 0);
  }
  return Math.ceil(worst);
}

function draw(points: Point[], look: Look, set: PointSet, { mark }: Choice): PlotOptions {
  if (mark === "heat") return heatFields(points, look);
  if (mark === "line" || mark === "area") return linePanel(points, look, mark);
  if (set.xKind === "name") return itemList(points, look, mark);
  return mark === "bar" ? uprightBars(points, look) : plane(points, look, set.isField);
}

/** Into the page. */
export function drawPanel({ options }: Panel): SVGSVGElement {
  return drawChart(options, document) as unknown as SVGSVGElement;
}
