import { sizes, theme } from "../../../charts/theme.ts";

/** How a series is told from the others without colour. */
export interface Stroke {
  stroke: string;
  strokeWidth: number;
  strokeDasharray: string;
  /** Drawn on its points; null where a line's name at its end is enough. */
  symbol: (typeof SYMBOLS)[number] | null;
  isStrong: boolean;
}

const SYMBOLS = ["circle", "square", "triangle", "diamond", "times", "star"] as const;
const DASHES = ["none", "7 3", "2 3", "9 3 2 3", "4 4", "12 3"] as const;

/** As many as differ by their dashes and symbols. */
export const MOST_DISTINCT = SYMBOLS.length;

/** The strong one is ink; few others each have dashes and a symbol; many are thin, grey and named at their ends. */
export function strokeOf(series: string, all: readonly string[], focus: string | null): Stroke {
  const at = all.filter((one) => one !== focus).indexOf(series);
  const isStrong = series === focus || all.length === 1;
  if (isStrong) {
    return { stroke: theme.home, strokeWidth: sizes.home, strokeDasharray: "none", symbol: "circle", isStrong };
  }
  if (all.length > MOST_DISTINCT) {
    const [stroke, strokeWidth] = focus === null ? [theme.muted, 1] : [theme.other, sizes.other];
    return { stroke, strokeWidth, strokeDasharray: "none", symbol: null, isStrong };
  }
  const place = focus === null || !all.includes(focus) ? at : at + 1;
  return {
    stroke: theme.muted,
    strokeWidth: 1.5,
    strokeDasharray: DASHES[place]!,
    symbol: SYMBOLS[place]!,
    isStrong,
  };
}
