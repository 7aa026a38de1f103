import * as Plot from "@observablehq/plot";
import { theme } from "./theme.ts";

export interface SparklineOptions {
  /** How many places the ranks run over: the first is the upper edge, the last the lower one. */
  participants: number;
}

/** A rank's last periods in the height of a line of text. The table beside it has the figures, so it is hidden from readers. */
export function sparkline(ranks: (number | null)[], { participants }: SparklineOptions): Plot.PlotOptions {
  const rows = ranks.map((rank, at) => ({ at, rank }));
  return {
    width: 96,
    height: 24,
    margin: 3,
    axis: null,
    x: { type: "linear", domain: [0, Math.max(1, ranks.length - 1)] },
    y: { type: "linear", domain: [Math.max(2, participants), 1] },
    marks: [
      Plot.lineY(rows, { x: "at", y: "rank", stroke: theme.muted, strokeWidth: 1.25 }),
      Plot.dot(rows.slice(-1), { x: "at", y: "rank", r: 2.5, fill: theme.home }),
    ],
  };
}
