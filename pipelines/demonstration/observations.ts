import { isExempt } from "./exemptions.ts";
import { type Indicator, isDue } from "./indicators.ts";
import { cities, counties, HOME, type Place } from "./places.ts";
import { type Series } from "./values.ts";

/** One figure of one place, as an office would report it. */
export interface Observation {
  month: number;
  indicator: Indicator;
  place: Place;
  value?: number;
  target?: number;
  rank?: number;
  participants?: number;
  note?: string;
}

export type Table = "provincial_rankings" | "county_values";

export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Ties share the better rank: 1, 2, 2, 4. */
export function ranksOf(
  values: readonly (number | undefined)[],
  direction: Indicator["direction"],
): (number | undefined)[] {
  const better = (a: number, b: number) => (direction === "higher" ? a > b : a < b);
  return values.map((own) => {
    if (own === undefined) return undefined;
    return values.reduce<number>((rank, other) => (other !== undefined && better(other, own) ? rank + 1 : rank), 1);
  });
}

function figures(
  indicator: Indicator,
  month: number,
  places: readonly Place[],
  values: number[][],
  from: number,
): Observation[] {
  const rows: Observation[] = [];
  places.forEach((place, p) => {
    if (isExempt(indicator.code, place.code, month)) return;
    const value = values[p]![month - from]!;
    rows.push({ month, indicator, place, value: Number.isNaN(value) ? undefined : rounded(value, indicator.decimals) });
  });
  return rows;
}

function withRanks(rows: Observation[]): Observation[] {
  const ranks = ranksOf(
    rows.map((row) => row.value),
    rows[0]!.indicator.direction,
  );
  const participants = ranks.filter((rank) => rank !== undefined).length;
  rows.forEach((row, i) => Object.assign(row, { rank: ranks[i], participants }));
  return rows;
}

/** All rows of an indicator and month that a published table of the province would hold. */
export function provincialRows(indicator: Indicator, month: number, series: Series): Observation[] {
  if (!isDue(indicator, month)) return [];
  const rows = figures(indicator, month, cities, series.cities, series.from);
  if (indicator.published === "values") return rows;
  const ranked = withRanks(rows);
  return indicator.published === "ranked" ? ranked : ranked.filter((row) => row.place.code === HOME);
}

/** The rows of the city's own table; targets hold for a year. */
export function countyRows(indicator: Indicator, month: number, series: Series): Observation[] {
  if (!indicator.counties || !isDue(indicator, month)) return [];
  const rows = figures(indicator, month, counties, series.counties, series.from);
  if (indicator.targets) rows.forEach((row) => (row.target = targetOf(row)));
  return indicator.published === "values" ? rows : withRanks(rows);
}

/** The plan of a year: the same for all counties, or by their size. */
function targetOf({ indicator, place }: Observation): number {
  const { level, shape, spread } = indicator.model;
  const stretch = indicator.direction === "higher" ? 1 : -1;
  const plan = shape === "amount" ? place.size * level * (1 + stretch * 0.02) : level + stretch * spread * 0.25;
  return rounded(plan, indicator.decimals);
}
