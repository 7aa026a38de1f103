import * as Plot from "@observablehq/plot";
import { theme } from "../../../charts/theme.ts";
import type { Point } from "../points.ts";
import { bottomOf, labels, nice, spanOf, xAxis, yAxis, yAxisWidth, type Span } from "./axes.ts";
import { legend } from "./legend.ts";
import { titleOf, type Look } from "./look.ts";
import { placeLabels } from "./place-labels.ts";
import { sized } from "./sized.ts";
import { MOST_DISTINCT, strokeOf } from "./strokes.ts";

/** Points in a plane: named beside them where they are few, else told apart by symbols. */
export function plane(points: readonly Point[], look: Look, isField: boolean): Plot.PlotOptions {
  const xs = look.xKind === "number" ? nice(look.places) : look.places;
  const ys: Span = look.isRank ? [look.worst + 0.5, 0.5] : nice(spanOf(points.map(({ y }) => y!)));
  const hasLegend =
    !isField && look.series.length > 1 && look.series.length <= MOST_DISTINCT && points.length > MOST_NAMED;
  const margins = { top: hasLegend ? 54 : 34, right: 24, bottom: bottomOf(look), left: yAxisWidth(ys, look) };
  const height = look.isSmall ? 220 : 380;
  const frame = { x: xs, y: ys, width: look.width - margins.left - margins.right, height };
  return {
    ...sized(look, margins, height),
    x: { type: "linear", domain: [...xs] },
    y: { type: "linear", domain: [...ys] },
    r: { range: [1, 9] },
    marks: [
      ...yAxis(ys, look),
      xAxis(look.xKind as Exclude<Look["xKind"], "name">, xs, look),
      ...labels(look, margins),
      hasLegend ? legend(look) : null,
      ...(isField ? fields(points, look) : look.series.flatMap((series) => dotsOf(series, points, look))),
      isField || points.length > MOST_NAMED ? null : placeLabels(points, look, frame),
    ],
  };
}

/** With more points, names would cover them. */
const MOST_NAMED = 60;

function fields(points: readonly Point[], look: Look): Plot.Markish[] {
  const title = ({ rows }: Point): string => `${rows}行`;
  const shape = { x: "x", y: "y", r: "rows", fill: theme.muted, fillOpacity: 0.7, stroke: theme.muted } as const;
  return [Plot.dot(points, { ...shape, ...(titleOf(points, look) && { title }) })];
}

function dotsOf(series: string, points: readonly Point[], look: Look): Plot.Markish[] {
  const { symbol, stroke, isStrong } = strokeOf(series, look.series, look.focus);
  const title = titleOf(points, look);
  const isPlain = points.length > 500;
  const shape = { symbol: symbol ?? "circle", r: isStrong && look.series.length > 1 ? 5 : isPlain ? 2 : 3.5 } as const;
  const fill = isStrong && look.series.length > 1 ? theme.home : theme.paper;
  const colour = symbol === null ? theme.muted : stroke;
  const own = points.filter((point) => point.series === series);
  return [
    Plot.dot(own, {
      x: "x",
      y: "y",
      ...shape,
      stroke: colour,
      fill,
      fillOpacity: isPlain ? 0.5 : 0.9,
      ...(title && { title }),
    }),
  ];
}
