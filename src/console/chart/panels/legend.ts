import * as Plot from "@observablehq/plot";
import { theme } from "../../../charts/theme.ts";
import type { Look } from "./look.ts";
import { strokeOf } from "./strokes.ts";
import { shortened, textWidth } from "./text-width.ts";

/** Symbols and what they stand for, in a line above the panel. */
export function legend({ series, focus }: Look): Plot.Markish[] {
  let left = 8;
  return series.flatMap((name) => {
    const { symbol, stroke, isStrong } = strokeOf(name, series, focus);
    const place = { frameAnchor: "top-left", dy: -40 } as const;
    const text = shortened(name, 8);
    const shape = { symbol: symbol ?? "circle", r: 4, stroke, fill: isStrong ? stroke : theme.paper } as const;
    const marks = [
      Plot.dot([name], { ...place, dx: left, ...shape }),
      Plot.text([text], {
        ...place,
        dx: left + 8,
        text: (one: string) => one,
        textAnchor: "start",
        lineAnchor: "middle",
        fill: theme.ink,
      }),
    ];
    left += 28 + textWidth(text);
    return marks;
  });
}
