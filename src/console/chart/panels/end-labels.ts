import * as Plot from "@observablehq/plot";
import { theme } from "../../../charts/theme.ts";
import type { Point } from "../points.ts";
import type { Span } from "./axes.ts";
import { shortened, textWidth } from "./text-width.ts";

export interface EndLabel {
  text: string;
  /** Where its line ends. */
  x: number;
  y: number;
  isStrong: boolean;
}

/** From one name to the next below it, in pixels. */
export const LABEL_STEP = 13;
const LONGEST = 12;

export function endLabelsWidth(labels: readonly EndLabel[]): number {
  return 24 + Math.max(0, ...labels.map(({ text }) => textWidth(text)));
}

/** The name of each series where its line ends, with its last figure where it is strong. */
export function endLabelsOf(lines: readonly Line[]): EndLabel[] {
  return lines.flatMap(({ name, points, isStrong, figureOf }) => {
    const end = points.filter(({ y }) => y !== null).slice(-1)[0];
    if (end === undefined) return [];
    const text = [shortened(name, LONGEST), isStrong ? figureOf(end) : ""].filter(Boolean).join(" ");
    return [{ text, x: end.x as number, y: end.y!, isStrong }];
  });
}

export interface Line {
  name: string;
  points: readonly Point[];
  isStrong: boolean;
  figureOf: (point: Point) => string;
}

/** What the axes measure, and how many pixels they are long. */
export interface Frame {
  x: Span;
  y: Span;
  width: number;
  height: number;
}

const GAP = 16;

/** Names that would lie on one another move apart, and a hairline leads from each line's end to its name. */
export function endLabelMarks(labels: readonly EndLabel[], { x, y, width, height }: Frame): Plot.Markish[] {
  const [perX, perY] = [(x[1] - x[0]) / width, (y[1] - y[0]) / height];
  const wanted = labels.map((label) => (y[1] - label.y) / perY);
  const placed = spread(wanted, LABEL_STEP, height);
  const moved = labels.map((label, at) => ({ ...label, end: x[1], at: y[1] - placed[at]! * perY }));
  const led = moved.filter((label, at) => label.x !== label.end || Math.abs(placed[at]! - wanted[at]!) > 3);
  const leaders = led.map((label) => ({ ...label, from: label.x + 5 * perX, to: label.end + (GAP - 2) * perX }));
  const style = { x: "end", y: "at", text: "text", dx: GAP, textAnchor: "start" } as const;
  const [strong, weak] = [moved.filter(({ isStrong }) => isStrong), moved.filter(({ isStrong }) => !isStrong)];
  return [
    Plot.link(leaders, { x1: "from", y1: "y", x2: "to", y2: "at", stroke: theme.other, strokeWidth: 0.75 }),
    Plot.text(weak, { ...style, fill: theme.muted }),
    Plot.text(strong, { ...style, fill: theme.home, fontWeight: "bold" }),
  ];
}

/** Moves positions apart by at least `step`, as little as may be, within 0 and `height`; each keeps its place in the order. */
export function spread(wanted: readonly number[], step: number, height: number): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  let last = -Infinity;
  for (const at of order) last = placed[at] = Math.max(wanted[at]!, last + step);
  last = Math.max(height, step * (wanted.length - 1)) + step;
  for (const at of [...order].reverse()) last = placed[at] = Math.min(placed[at]!, last - step);
  return placed;
}
