import * as Plot from "@observablehq/plot";
import { theme } from "../../../charts/theme.ts";
import type { Point } from "../points.ts";
import { labels, nice, numberText, spanOf, valueTicks, type Span } from "./axes.ts";
import { titleOf, type Look } from "./look.ts";
import { sized } from "./sized.ts";
import { strokeOf } from "./strokes.ts";
import { shortened, textWidth } from "./text-width.ts";

/** Names one under the other, each with its bar or dot and its figure; of several series each has a line of its own. */
export function itemList(points: readonly Point[], look: Look, kind: "bar" | "dot"): Plot.PlotOptions {
  const rows = rowsOf(points, look);
  const step = look.series.length > 1 ? 17 : 22;
  const margins = {
    top: 32,
    right: 16 + longest(rows, ({ figure }) => figure),
    bottom: 30,
    left: 16 + longest(rows, ({ name }) => name),
  };
  const inner = Math.max(60, look.width - margins.left - margins.right);
  const span = spanOfItems(rows, look, { kind, inner });
  return {
    ...sized(look, margins, step * rows.length),
    x: { type: "linear", domain: [...span] },
    y: { type: "linear", domain: [rows.length - 0.5, -0.5], axis: null },
    marks: [
      ...valueAxis(span, look, inner),
      ...labels({ ...look, xKind: "name" }, margins),
      ...(kind === "bar" ? bars(rows, points, look) : dots(rows, points, look, span)),
      ...names(rows, span),
    ],
  };
}

interface Row extends Point {
  at: number;
  /** Only beside the first series of a name. */
  name: string;
  figure: string;
  isStrong: boolean;
}

function rowsOf(points: readonly Point[], look: Look): Row[] {
  const byName = new Map<string, Point[]>();
  for (const point of points) byName.set(point.x as string, [...(byName.get(point.x as string) ?? []), point]);
  const ordered = look.xNames.flatMap((name) => {
    const own = byName.get(name) ?? [];
    return look.series.flatMap((series) => own.filter((point) => point.series === series));
  });
  return ordered.map((point, at) => ({
    ...point,
    at,
    name:
      ordered[at - 1]?.x === point.x
        ? ""
        : shortened(look.placeOf(point.x), look.isSmall ? 8 : look.width < 480 ? 9 : 16),
    figure: [shortened(point.series, 8), point.y === null ? "空" : look.textOf(point)].filter(Boolean).join(" "),
    isStrong: look.focus !== null && (point.x === look.focus || point.series === look.focus),
  }));
}

/** A bar below zero has its figure on its left: there is room for it before the names. */
function spanOfItems(rows: readonly Row[], look: Look, { kind, inner }: { kind: "bar" | "dot"; inner: number }): Span {
  if (look.isRank) return [look.worst + 0.5, 0.5];
  const [low, high] = nice(
    spanOf(
      rows.flatMap(({ y }) => (y === null ? [] : [y])),
      { fromZero: kind === "bar" },
    ),
  );
  if (kind !== "bar" || low >= 0) return [low, high];
  const room = Math.min(inner / 2, 12 + longest(rows, ({ figure, y }) => ((y ?? 0) < 0 ? figure : "")));
  return [low - ((high - low) * room) / (inner - room), high];
}

function longest(rows: readonly Row[], textOf: (row: Row) => string): number {
  return Math.max(0, ...rows.map((row) => textWidth(textOf(row))));
}

function valueAxis(span: Span, look: Look, inner: number): Plot.Markish[] {
  const style = { anchor: "bottom", label: null, tickSize: 0, fill: theme.muted, textStroke: null } as const;
  if (look.isRank)
    return [Plot.axisX([1, Math.floor(look.worst)], { ...style, tickFormat: (rank: number) => `第${rank}位` })];
  const ticks = valueTicks(span, look, look.isSmall || inner < 240 ? 3 : 6);
  return [
    Plot.gridX({ ticks, stroke: theme.hairline, strokeOpacity: 1 }),
    Plot.axisX({ ...style, ticks, tickFormat: numberText }),
  ];
}

/** Bars of several series differ by the names at their ends, and by their greys. */
function bars(rows: readonly Row[], points: readonly Point[], look: Look): Plot.Markish[] {
  const fills = look.focus === null ? [theme.muted, theme.other, theme.ink, theme.band] : [theme.other];
  const fillOf = (row: Row): string =>
    row.isStrong ? theme.home : fills[look.series.indexOf(row.series) % fills.length]!;
  const title = titleOf(points, look);
  const known = rows.filter(({ y }) => y !== null);
  const box = { y1: ({ at }: Row) => at - 0.36, y2: ({ at }: Row) => at + 0.36, x1: 0, x2: "y" } as const;
  return [
    Plot.rect(known, { ...box, fill: fillOf, stroke: theme.muted, strokeWidth: 0.5, ...(title && { title }) }),
    Plot.ruleX([0], { stroke: theme.ink }),
    ...figures(rows, (row) => row.y ?? 0),
  ];
}

function dots(rows: readonly Row[], points: readonly Point[], look: Look, span: Span): Plot.Markish[] {
  const title = titleOf(points, look);
  const known = rows.filter(({ y }) => y !== null);
  return [
    Plot.link(known, { x1: span[0], x2: "y", y1: "at", y2: "at", stroke: theme.hairline }),
    ...known.map((row) => {
      const { symbol, stroke } = strokeOf(row.series, look.series, look.focus);
      const fill = row.isStrong || look.focus === null ? theme.home : theme.paper;
      const shape = {
        symbol: look.series.length > 1 ? (symbol ?? "circle") : "circle",
        r: row.isStrong ? 5 : 4,
      } as const;
      return Plot.dot([row], {
        x: "y",
        y: "at",
        ...shape,
        stroke: row.isStrong ? theme.home : stroke,
        fill,
        ...(title && { title }),
      });
    }),
    ...figures(rows, (row) => row.y ?? span[0]),
  ];
}

/** The figure stands where the bar ends, on its far side. */
function figures(rows: readonly Row[], endOf: (row: Row) => number): Plot.Markish[] {
  return [true, false].flatMap((isStrong) =>
    [true, false].map((isLeft) => {
      const own = rows.filter((row) => row.isStrong === isStrong && isLeft === (row.y ?? 0) < 0);
      const side = isLeft ? ({ dx: -8, textAnchor: "end" } as const) : ({ dx: 8, textAnchor: "start" } as const);
      const type = isStrong ? { fill: theme.home, fontWeight: "bold" } : { fill: theme.ink };
      return Plot.text(own, { x: endOf, y: "at", text: "figure", ...side, ...type });
    }),
  );
}

function names(rows: readonly Row[], span: Span): Plot.Markish[] {
  const style = { x: span[0], y: "at", text: "name", dx: -8, textAnchor: "end" } as const;
  return [
    Plot.text(
      rows.filter(({ isStrong }) => !isStrong),
      { ...style, fill: theme.ink },
    ),
    Plot.text(
      rows.filter(({ isStrong }) => isStrong),
      { ...style, fill: theme.home, fontWeight: "bold" },
    ),
  ];
}
