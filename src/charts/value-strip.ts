import * as Plot from "@observablehq/plot";
import { sizes, theme } from "./theme.ts";

export interface StripRow {
  place: string;
  value: number;
  rank: number;
}

export interface ValueStripOptions {
  focus: string;
  formatValue: (value: number) => string;
  finding: string;
}

/** One period's values of all places on one axis: a tick each, the focus strong, the first and the last named. */
export function valueStrip(rows: StripRow[], { focus, formatValue, finding }: ValueStripOptions): Plot.PlotOptions {
  const byRank = [...rows].sort((a, b) => a.rank - b.rank);
  const named = [byRank[0], byRank.at(-1)].filter((row) => row !== undefined && row.place !== focus);
  const strong = rows.filter((row) => row.place === focus);
  const label = (row: StripRow) => `${row.place} ${formatValue(row.value)}`;
  return {
    width: 720,
    height: 76,
    marginTop: 26,
    marginBottom: 26,
    marginLeft: 60,
    marginRight: 60,
    ariaLabel: finding,
    x: { type: "linear", axis: null, ...(rows.length < 2 ? { domain: soleDomain(rows) } : {}) },
    marks: [
      Plot.frame({ anchor: "bottom", stroke: theme.hairline }),
      Plot.tickX(rows, { x: "value", stroke: theme.muted, strokeWidth: sizes.other }),
      Plot.tickX(strong, { x: "value", stroke: theme.home, strokeWidth: 4 }),
      Plot.text(strong, { x: "value", text: label, frameAnchor: "top", dy: -14, fill: theme.home, fontWeight: "bold" }),
      Plot.text(named, { x: "value", text: label, frameAnchor: "bottom", dy: 14, fill: theme.muted }),
    ],
  };
}

function soleDomain(rows: StripRow[]): [number, number] {
  const value = rows[0]?.value ?? 0;
  return [value - 1, value + 1];
}
