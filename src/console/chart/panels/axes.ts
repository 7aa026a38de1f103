import * as Plot from "@observablehq/plot";
import { monthAxis } from "../../../charts/month-axis.ts";
import { theme } from "../../../charts/theme.ts";
import { cellText } from "../../../format/cell-text.ts";
import { textWidth } from "./text-width.ts";
import { dateOfDay, placeText, type XKind } from "../running.ts";
import type { Look } from "./look.ts";

export type Span = readonly [low: number, high: number];

/** From the least to the greatest; a single value has room on both sides. */
export function spanOf(values: readonly number[], { fromZero = false } = {}): Span {
  let [low, high] = fromZero ? [0, 0] : [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low === high) return fromZero ? [0, 1] : [low - (Math.abs(low) * 0.1 || 1), high + (Math.abs(high) * 0.1 || 1)];
  return [low, high];
}

/** Widened to whole steps of the axis. */
export function nice(span: Span): Span {
  const { domain } = Plot.scale({ y: { type: "linear", domain: [...span], nice: 6 } }) as unknown as {
    domain: number[];
  };
  return [domain[0]!, domain[1]!];
}

export function numberText(value: number): string {
  return cellText(value, { name: "", kind: "number", type: "DOUBLE" });
}

const plain = { label: null, tickSize: 0, fill: theme.muted, textStroke: null } as const;

/** Figures at the left with their lines; ranks whole and from 1. */
export function yAxis(span: Span, look: Look): Plot.Markish[] {
  if (look.isRank) return [Plot.axisY(rankTicks(look), { ...plain, tickPadding: 8, tickFormat: String })];
  const ticks = valueTicks(span, look, look.isSmall ? 4 : 6);
  return [
    Plot.gridY({ ticks, stroke: theme.hairline, strokeOpacity: 1 }),
    Plot.axisY({ ...plain, ticks, tickFormat: numberText }),
    span[0] < 0 && span[1] > 0 ? Plot.ruleY([0], { stroke: theme.muted }) : null,
  ];
}

/** About so many marks; of counts all there are where they are few, never half ones. */
export function valueTicks([low, high]: Span, { isWhole }: Look, most: number): number | number[] {
  const [from, to] = [Math.ceil(low), Math.floor(high)];
  if (!isWhole || to - from >= most) return most;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** As wide as the axis' longest figure. */
export function yAxisWidth([low, high]: Span, { isRank }: Look): number {
  const step = 10 ** Math.floor(Math.log10((high - low) / 4));
  const ticks = isRank ? ["16"] : [low, high, Math.round(low / step) * step + step].map(numberText);
  return Math.max(34, 14 + Math.max(...ticks.map(textWidth))); // half of 2024年1月 below the first point
}

function rankTicks({ worst, isSmall }: Look): number[] {
  const step = worst > 40 ? 10 : worst > 16 || isSmall ? 5 : 1;
  return Array.from({ length: Math.ceil(worst) }, (_, at) => at + 1).filter((rank) => rank === 1 || rank % step === 0);
}

export function xAxis(kind: Exclude<XKind, "name">, span: Span, { isSmall }: Look): Plot.Markish {
  if (kind === "month" && (!isSmall || span[1] - span[0] > 18))
    return monthAxis(span[0], span[1], { years: isSmall ? 4 : 10 });
  const style = { anchor: "bottom", label: null, tickSize: 4, stroke: theme.hairline } as const;
  const colours = { fill: theme.muted, textStroke: null } as const;
  if (kind === "number") return Plot.axisX({ ...style, ...colours, ticks: isSmall ? 3 : 6, tickFormat: numberText });
  const textOf = (place: number): string => (kind === "month" ? placeText(place, kind) : dayText(place, span));
  return Plot.axisX(evenTicks(span, isSmall ? 2 : 5), { ...style, ...colours, tickFormat: textOf });
}

/** Some days or months, evenly spread. */
function evenTicks([low, high]: Span, most: number): number[] {
  const step = (high - low) / most;
  const found = Array.from({ length: most + 1 }, (_, at) => low + at * step);
  return step < 1 ? found : [...new Set(found.map(Math.round))].filter((day) => day >= low && day <= high);
}

function dayText(day: number, [low, high]: Span): string {
  const date = dateOfDay(day);
  const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (high - low < 5) return `${month}月${ofMonth}日\n${date.toISOString().slice(11, 16)}`;
  return `${month}月${ofMonth}日\n${year}年`;
}

/** What the axes count, in words: y at the top left, x at the bottom right where it does not speak for itself. */
export function labels(look: Look, margins: { left: number; bottom: number }): Plot.Markish[] {
  const style = { fill: theme.muted, text: (text: string) => text } as const;
  const y = { ...style, frameAnchor: "top-left", textAnchor: "start", dx: 4 - margins.left, dy: -22 } as const;
  const x = { ...style, frameAnchor: "bottom-right", textAnchor: "end", dy: margins.bottom - 8 } as const;
  return [Plot.text([look.yLabel], y), look.xKind === "number" ? Plot.text([look.xLabel], x) : null];
}

export function bottomOf({ xKind }: Look): number {
  return xKind === "number" || xKind === "day" ? 46 : 28;
}
