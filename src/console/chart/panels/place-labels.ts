import * as Plot from "@observablehq/plot";
import { theme } from "../../../charts/theme.ts";
import type { Point } from "../points.ts";
import type { Frame } from "./end-labels.ts";
import type { Look } from "./look.ts";
import { shortened, textWidth } from "./text-width.ts";

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The four places of a name beside its point, best first: its middle from the point's, in pixels. */
const SIDES = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
] as const;

/** Names beside their points, the strong one first; one for which no side is free is left to the pointer's title. */
export function placeLabels(points: readonly Point[], look: Look, frame: Frame): Plot.Markish[] {
  const taken: Box[] = points.map((point) => dotBox(point, frame));
  const strongFirst = [...points].sort((a, b) => Number(b.series === look.focus) - Number(a.series === look.focus));
  return strongFirst.flatMap((point) => {
    const text = shortened(point.series, 10);
    const place = text === "" ? undefined : freePlace(text, dotBox(point, frame), taken, frame);
    if (place === undefined) return [];
    taken.push(place.box);
    const type = point.series === look.focus ? { fill: theme.home, fontWeight: "bold" } : { fill: theme.ink };
    return [Plot.text([point], { x: "x", y: "y", text: () => text, dx: place.dx, dy: place.dy, ...type })];
  });
}

function dotBox({ x, y }: Point, frame: Frame): Box {
  const left = (((x as number) - frame.x[0]) / (frame.x[1] - frame.x[0])) * frame.width;
  const top = ((frame.y[1] - y!) / (frame.y[1] - frame.y[0])) * frame.height;
  return { left: left - 4, right: left + 4, top: top - 4, bottom: top + 4 };
}

function freePlace(text: string, dot: Box, taken: readonly Box[], frame: Frame) {
  const [width, height] = [textWidth(text), 13];
  const [x, y] = [(dot.left + dot.right) / 2, (dot.top + dot.bottom) / 2];
  for (const side of SIDES) {
    const [dx, dy] = [side.x * (width / 2 + 7), side.y * 13];
    const [left, top] = [x + dx - width / 2, y + dy - height / 2];
    const box = { left, right: left + width, top, bottom: top + height };
    const isInside = box.left >= 0 && box.right <= frame.width + 20 && box.top >= -8 && box.bottom <= frame.height + 8;
    if (isInside && !taken.some((other) => overlaps(box, other))) return { dx, dy, box };
  }
  return undefined;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
