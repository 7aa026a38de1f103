import * as Plot from "@observablehq/plot";
import { theme } from "./theme.ts";

/** Months run along x as whole numbers (year × 12 + month − 1): a February is as wide as a March. At most so many years are named. */
export function monthAxis(first: number, last: number, { years }: { years: number }): Plot.Markish {
  const ticks = last - first > 18 ? yearTicks(first, last, years) : quarterTicks(first, last);
  return Plot.axisX(ticks, {
    anchor: "bottom",
    tickFormat: (month: number) => tickText(month, last - first > 18),
    label: null,
    tickSize: 4,
    stroke: theme.hairline,
    fill: theme.muted,
    textStroke: null,
  });
}

function yearTicks(first: number, last: number, most: number): number[] {
  const firstYear = Math.ceil(first / 12);
  const years = Math.floor(last / 12) - firstYear + 1;
  const step = Math.ceil(years / most);
  return range(firstYear, firstYear + years - 1, step).map((year) => year * 12);
}

function quarterTicks(first: number, last: number): number[] {
  const step = last - first > 9 ? 3 : last - first > 4 ? 2 : 1;
  return range(first, last, step);
}

function tickText(month: number, yearsOnly: boolean): string {
  const year = `${Math.floor(month / 12)}年`;
  return yearsOnly ? year : `${year}${(month % 12) + 1}月`;
}

function range(first: number, last: number, step: number): number[] {
  const found: number[] = [];
  for (let at = first; at <= last; at += step) found.push(at);
  return found;
}
