import * as Plot from "@observablehq/plot";
import { theme } from "../../../charts/theme.ts";
import type { Point } from "../points.ts";
import { bottomOf, labels, nice, spanOf, xAxis, yAxis, yAxisWidth } from "./axes.ts";
import { textWidth } from "./text-width.ts";
import { titleOf, type Look } from "./look.ts";
import { sized } from "./sized.ts";

/** Bars along time, with their figures where there is room. */
export function uprightBars(points: readonly Point[], look: Look): Plot.PlotOptions {
  const known = points.filter(({ y }) => y !== null);
  const half = 0.38 * stepOf(points);
  const [first, last] = look.places;
  const ys = nice(
    spanOf(
      known.map(({ y }) => y!),
      { fromZero: true },
    ),
  );
  const margins = { top: 40, right: 12, bottom: bottomOf(look), left: yAxisWidth(ys, look) };
  const title = titleOf(points, look);
  const room = (look.width - margins.left) / ((last - first) / (half / 0.38) + 1);
  const hasRoom = Math.max(...known.map((point) => textWidth(look.textOf(point)))) < room;
  return {
    ...sized(look, margins, look.isSmall ? 170 : 280),
    x: { type: "linear", domain: [first - half * 1.4, last + half * 1.4] },
    y: { type: "linear", domain: [...ys] },
    marks: [
      ...yAxis(ys, look),
      xAxis(look.xKind as Exclude<Look["xKind"], "name">, [first, last], look),
      ...labels(look, margins),
      Plot.rect(known, {
        x1: ({ x }: Point) => (x as number) - half,
        x2: ({ x }: Point) => (x as number) + half,
        y1: 0,
        y2: "y",
        fill: theme.muted,
        ...(title && { title }),
      }),
      Plot.ruleY([0], { stroke: theme.ink }),
      hasRoom ? figures(known, look) : null,
    ],
  };
}

/** The least distance of two bars. */
function stepOf(points: readonly Point[]): number {
  const places = [...new Set(points.map(({ x }) => x as number))].sort((a, b) => a - b);
  const steps = places.slice(1).map((place, at) => place - places[at]!);
  return steps.length === 0 ? 1 : Math.min(...steps);
}

function figures(known: readonly Point[], look: Look): Plot.Markish[] {
  const style = { x: "x", y: "y", text: look.textOf, fill: theme.ink } as const;
  return [
    Plot.text(
      known.filter(({ y }) => y! >= 0),
      { ...style, dy: -8 },
    ),
    Plot.text(
      known.filter(({ y }) => y! < 0),
      { ...style, dy: 9 },
    ),
  ];
}
