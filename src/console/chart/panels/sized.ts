import type { PlotOptions } from "@observablehq/plot";
import type { Look } from "./look.ts";

/** Around what is drawn, in pixels. */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The size of a panel whose drawn part is so high, and its name for whoever listens. */
export function sized({ width, finding }: Look, { top, right, bottom, left }: Margins, height: number): PlotOptions {
  return {
    width,
    height: height + top + bottom,
    marginTop: top,
    marginRight: right,
    marginBottom: bottom,
    marginLeft: left,
    ariaLabel: finding,
  };
}
