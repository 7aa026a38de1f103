import * as Plot from "@observablehq/plot";
import { theme } from "../../../charts/theme.ts";
import { NULL_TEXT } from "../../../format/cell-text.ts";
import { shade } from "../../../format/rank.ts";
import type { Point } from "../points.ts";
import { titleOf, type Look } from "./look.ts";
import { shortened, textWidth } from "./text-width.ts";

const FIELD = 24;

/** A field for each name along x and each series, its figure in it. Ranks run blue – paper – red, figures in greys. */
export function heatFields(points: readonly Point[], look: Look): Plot.PlotOptions {
  const known = points.filter(({ y }) => y !== null);
  const missing = points.filter(({ y }) => y === null);
  const title = titleOf(points, look);
  const heads = look.xNames.map((name, at) => headOf(name, look.xNames[at - 1]));
  const width = Math.max(
    28,
    10 + Math.max(...known.map((point) => textWidth(figureOf(point, look)))),
    6 + widest(heads),
  );
  const left = 12 + widest(look.series.map(rowName));
  const place = { x: "x", y: "series" } as const;
  const isFocus = (name: string): boolean => name === look.focus;
  return {
    width: left + width * look.xNames.length + 4,
    height: 44 + FIELD * look.series.length + 4,
    marginTop: 44,
    marginRight: 4,
    marginBottom: 4,
    marginLeft: left,
    ariaLabel: look.finding,
    x: { type: "band", domain: [...look.xNames], padding: 0, axis: null },
    y: { type: "band", domain: [...look.series], padding: 0, axis: null },
    marks: [
      Plot.cell(known, { ...place, inset: 0.5, fill: shadeOf(known, look), ...(title && { title }) }),
      Plot.text(known, { ...place, text: (point: Point) => figureOf(point, look), fill: theme.ink }),
      Plot.text(missing, { ...place, text: () => NULL_TEXT, fill: theme.muted }),
      axis("x", look.xNames, (name) => heads[look.xNames.indexOf(name)]!, theme.muted),
      axis(
        "y",
        look.series.filter((name) => !isFocus(name)),
        rowName,
        theme.ink,
      ),
      axis("y", look.series.filter(isFocus), rowName, theme.home, "bold"),
    ],
  };
}

function axis(
  side: "x" | "y",
  ticks: readonly string[],
  tickFormat: (name: string) => string,
  fill: string,
  fontWeight = "normal",
): Plot.Markish {
  const style = { label: null, tickSize: 0, tickFormat, fill, fontWeight, textStroke: null } as const;
  return side === "x" ? Plot.axisX(ticks, { ...style, anchor: "top" }) : Plot.axisY(ticks, style);
}

function rowName(name: string): string {
  return shortened(name, 14);
}

/** 2024年 / 3月, the year only where it begins. */
function headOf(name: string, before: string | undefined): string {
  const [, year, month] = /^(\d{4}年)(\d+月)$/.exec(name) ?? [];
  if (year === undefined || month === undefined) return shortened(name, 6);
  return before?.startsWith(year) ? month : `${year}\n${month}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split("\n")).map(textWidth));
}

/** A rank without its participants: there is room for one number. */
function figureOf(point: Point, look: Look): string {
  return look.isRank ? look.textOf(point).replace(/\/\d+$/, "") : look.textOf(point);
}

const RANK_SHADES: Record<string, string> = {
  b3: theme.leadingBar,
  b2: theme.leading,
  b1: "var(--b1)",
  r1: theme.tile1,
  r2: theme.tile2,
  r3: theme.tile3,
};
const GREYS = [theme.paper, theme.band, theme.hairline, theme.other] as const;

function shadeOf(known: readonly Point[], look: Look): (point: Point) => string {
  if (look.isRank) return ({ y }) => RANK_SHADES[shade(Math.round(y!), look.worst) ?? ""] ?? theme.paper;
  const values = known.map(({ y }) => y!);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return ({ y }) => GREYS[Math.min(3, Math.floor(((y! - low) / (high - low || 1)) * 4))]!;
}
