import * as Plot from "@observablehq/plot";
import { isolated } from "../../../charts/isolated.ts";
import { theme } from "../../../charts/theme.ts";
import type { Point } from "../points.ts";
import { bottomOf, labels, nice, spanOf, xAxis, yAxis, yAxisWidth, type Span } from "./axes.ts";
import { endLabelMarks, endLabelsOf, endLabelsWidth, LABEL_STEP, type Line } from "./end-labels.ts";
import { titleOf, type Look } from "./look.ts";
import { sized } from "./sized.ts";
import { strokeOf, type Stroke } from "./strokes.ts";

interface DrawnLine extends Line {
  stroke: Stroke;
}

/** Lines named at their ends; an area is one line and what lies below it. */
export function linePanel(points: readonly Point[], look: Look, kind: "line" | "area" = "line"): Plot.PlotOptions {
  const lines = linesOf(points, look);
  const xs = look.places;
  const ys: Span = look.isRank ? [look.worst + 0.5, 0.5] : nice(spanOf(figures(points), { fromZero: kind === "area" }));
  const ends = endLabelsOf(lines);
  const margins = { top: 34, right: endLabelsWidth(ends), bottom: bottomOf(look), left: yAxisWidth(ys, look) };
  const height = heightOf(look);
  const frame = { x: xs, y: ys, width: look.width - margins.left - margins.right, height };
  return {
    ...sized(look, margins, height),
    x: { type: "linear", domain: [...xs] },
    y: { type: "linear", domain: [...ys] },
    marks: [
      ...yAxis(ys, look),
      ...[xAxis(look.xKind as Exclude<Look["xKind"], "name">, xs, look)],
      ...labels(look, margins),
      kind === "area" ? Plot.areaY(points, { x: "x", y1: 0, y2: "y", fill: theme.other, fillOpacity: 0.6 }) : null,
      ...weakFirst(lines).flatMap((line) => lineMarks(line, titleOf(points, look))),
      ...endLabelMarks(ends, frame),
    ],
  };
}

function linesOf(points: readonly Point[], look: Look): DrawnLine[] {
  return look.series.flatMap((name) => {
    const own = points.filter(({ series }) => series === name);
    const stroke = strokeOf(name, look.series, look.focus);
    return own.length === 0 ? [] : [{ name, points: own, stroke, isStrong: stroke.isStrong, figureOf: look.textOf }];
  });
}

function figures(points: readonly Point[]): number[] {
  return points.flatMap(({ y }) => (y === null ? [] : [y]));
}

/** Ranks have their place each; names have theirs. */
function heightOf({ isRank, worst, isSmall, series }: Look): number {
  const least = isSmall ? 170 : isRank ? Math.max(120, Math.min(20 * Math.ceil(worst), 400)) : 300;
  return Math.max(least, isRank && isSmall ? Math.min(11 * worst, 240) : 0, LABEL_STEP * (series.length - 1) + 4);
}

/** The strong line lies over the others. */
function weakFirst(lines: readonly DrawnLine[]): DrawnLine[] {
  return [...lines].sort((a, b) => Number(a.isStrong) - Number(b.isStrong));
}

/** Symbols stand on the points where there are few, else at the line's end. */
const MOST_SYMBOLS = 24;

function lineMarks({ points, stroke: look, isStrong }: DrawnLine, title: ReturnType<typeof titleOf>): Plot.Markish[] {
  const { symbol, stroke, strokeWidth, strokeDasharray } = look;
  const known = points.filter(({ y }) => y !== null);
  const marked =
    symbol === null ? isolated([...points], ({ y }) => y) : known.length > MOST_SYMBOLS ? known.slice(-1) : known;
  const shape = { symbol: symbol ?? "circle", r: isStrong || symbol ? 3.5 : 2, stroke, strokeWidth: 1.25 } as const;
  return [
    Plot.lineY(points, { x: "x", y: "y", stroke, strokeWidth, strokeDasharray }),
    Plot.dot(marked, { x: "x", y: "y", ...shape, fill: isStrong ? stroke : theme.paper, ...(title && { title }) }),
  ];
}
