import * as Plot from "@observablehq/plot";
import { isolated } from "./isolated.ts";
import { monthAxis } from "./month-axis.ts";
import { sizes, theme } from "./theme.ts";

export interface ValueRow {
  month: number;
  /** The focus's own value; null is a gap. */
  value: number | null;
  /** Of all places; null where fewer than two reported. */
  low: number | null;
  median: number | null;
  high: number | null;
}

export interface ValueLinesOptions {
  focus: string;
  formatValue: (value: number) => string;
  finding: string;
}

/** The focus's values in the span of all places' values, with their median. */
export function valueLines(rows: ValueRow[], { focus, formatValue, finding }: ValueLinesOptions): Plot.PlotOptions {
  const [first, last] = [rows[0]?.month ?? 0, rows.at(-1)?.month ?? 0];
  const marginLeft = 16 + 7 * Math.max(...extent(rows).map((value) => formatValue(value).length));
  return {
    width: 520,
    height: 356,
    marginTop: 12,
    marginRight: 64,
    marginBottom: 28,
    marginLeft,
    ariaLabel: finding,
    x: { type: "linear", domain: first === last ? [first - 1, last + 1] : [first, last] },
    y: { type: "linear", domain: extent(rows), nice: true },
    marks: [
      Plot.gridY({ ticks: 6, stroke: theme.hairline, strokeOpacity: 1 }),
      Plot.axisY({ ticks: 6, label: null, tickSize: 0, tickFormat: formatValue, fill: theme.muted, textStroke: null }),
      monthAxis(first, last, { years: 6 }),
      Plot.areaY(rows, { x: "month", y1: "low", y2: "high", fill: theme.band }),
      Plot.lineY(rows, {
        x: "month",
        y: "median",
        stroke: theme.muted,
        strokeWidth: sizes.median,
        strokeDasharray: "4 3",
      }),
      Plot.lineY(rows, { x: "month", y: "value", stroke: theme.home, strokeWidth: sizes.home }),
      Plot.dot(
        isolated(rows, (row) => row.value),
        { x: "month", y: "value", r: 3, fill: theme.home },
      ),
      endLabels(rows, focus),
    ],
  };
}

function extent(rows: ValueRow[]): [number, number] {
  const values = rows.flatMap((row) => [row.value, row.low, row.high]).filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** Both names stand at their lines' ends; where these are close, the upper name goes up and the lower one down. */
function endLabels(rows: ValueRow[], focus: string): Plot.Markish[] {
  const end = rows.at(-1);
  if (end === undefined || end.value === null) return [];
  const [low, high] = extent(rows);
  const isClose = end.median !== null && Math.abs(end.value - end.median) < (high - low) * 0.06;
  const shift = !isClose ? 0 : end.value >= (end.median ?? 0) ? -9 : 9;
  const style = { x: "month", textAnchor: "start", dx: 9 } as const;
  return [
    Plot.dot([end], { x: "month", y: "value", r: 4, fill: theme.home }),
    Plot.text([end], { ...style, y: "value", text: () => focus, dy: shift, fill: theme.home, fontWeight: "bold" }),
    Plot.text(end.median === null ? [] : [end], {
      ...style,
      y: "median",
      text: () => "中位数",
      dy: -shift,
      fill: theme.muted,
    }),
  ];
}
