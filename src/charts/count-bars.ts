import * as Plot from "@observablehq/plot";
import { monthAxis } from "./month-axis.ts";
import { theme } from "./theme.ts";

export interface CountRow {
  /** Year × 12 + month − 1. */
  month: number;
  leading: number;
  lagging: number;
}

/** A place's leading items above the line and its lagging ones below it, month by month; the last is strong and has its figures. */
export function countBars(rows: readonly CountRow[], { finding }: { finding: string }): Plot.PlotOptions {
  const [first, last] = [rows[0]?.month ?? 0, rows.at(-1)?.month ?? 0];
  const top = Math.max(1, ...rows.map((row) => row.leading));
  const bottom = Math.max(1, ...rows.map((row) => row.lagging));
  const isLast = (strong: string, light: string) => (row: CountRow) => (row.month === last ? strong : light);
  const bar = { x1: (row: CountRow) => row.month - 0.38, x2: (row: CountRow) => row.month + 0.38 } as const;
  return {
    width: 720,
    height: 220,
    marginTop: 16,
    marginRight: 64,
    marginBottom: 28,
    marginLeft: 36,
    ariaLabel: finding,
    x: { type: "linear", domain: [first - 0.6, Math.max(last, first + 5) + 0.6] },
    y: { type: "linear", domain: [-bottom * 1.15, top * 1.15] },
    marks: [
      Plot.gridY(ticks(top, bottom), { stroke: theme.hairline, strokeOpacity: 1 }),
      Plot.axisY(ticks(top, bottom), {
        label: null,
        tickSize: 0,
        tickFormat: (count: number) => String(Math.abs(count)),
        fill: theme.muted,
        textStroke: null,
      }),
      Plot.rect(rows, { ...bar, y1: 0, y2: "leading", fill: isLast(theme.blue, theme.leadingBar) }),
      Plot.rect(rows, {
        ...bar,
        y1: 0,
        y2: (row: CountRow) => -row.lagging,
        fill: isLast(theme.red, theme.laggingBar),
      }),
      Plot.ruleY([0], { stroke: theme.ink }),
      monthAxis(first, Math.max(last, first), { years: 10 }),
      endLabels(rows),
    ],
  };
}

/** Whole numbers on both sides of nought, few enough to read. */
function ticks(top: number, bottom: number): number[] {
  const step = Math.max(1, Math.ceil((top + bottom) / 6));
  const upTo = (most: number): number[] => Array.from({ length: Math.floor(most / step) }, (_, at) => (at + 1) * step);
  return [
    ...upTo(bottom)
      .map((count) => -count)
      .reverse(),
    0,
    ...upTo(top),
  ];
}

function endLabels(rows: readonly CountRow[]): Plot.Markish[] {
  const end = rows.slice(-1);
  const style = { x: (row: CountRow) => row.month + 0.5, textAnchor: "start", dx: 4, fontWeight: "bold" } as const;
  return [
    Plot.text(end, { ...style, y: 0, dy: -10, text: (row) => `居前${row.leading}`, fill: theme.blue }),
    Plot.text(end, { ...style, y: 0, dy: 12, text: (row) => `落后${row.lagging}`, fill: theme.red }),
  ];
}
