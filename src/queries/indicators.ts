import type { RankRow } from "../charts/rank-lines.ts";
import type { ValueRow } from "../charts/value-lines.ts";
import { monthNumber } from "../format/month.ts";
import { once, rows } from "./database.ts";
import { loadFigures, type Figures } from "./figures.ts";
import { loadSite, type City, type Indicator, type Site } from "./site.ts";
import { loadTrend, type Period } from "./trend.ts";

/** One city's figure of one period. */
export interface CityFigure {
  city: City;
  value: number | null;
  rank: number | null;
  participants: number | null;
  file: number;
  line: number;
}

/** Who is next to the home city in its latest period, and who passed whom. */
export interface Neighbours {
  nextName: string | null;
  nextRank: number | null;
  behindName: string | null;
  behindRank: number | null;
  overtakenBy: string | null;
  overtook: string | null;
}

export interface IndicatorPage {
  indicator: Indicator;
  periods: Period[];
  /** The order of the latest month in which any city has a row; undefined where none has. */
  latest: number | undefined;
  neighbours: Neighbours | undefined;
  cities: CityFigure[];
  rankRows: RankRow[];
  valueRows: ValueRow[];
}

export async function loadIndicatorPage(order: number): Promise<IndicatorPage | undefined> {
  const [site, figures, trend, neighbours] = await Promise.all([
    loadSite(),
    loadFigures(),
    loadTrend(),
    loadNeighbours(),
  ]);
  const indicator = site.indicators[order];
  if (indicator === undefined) return undefined;
  const months = monthsWithRows(site, figures, order);
  const slots = slotsOf(site, indicator, months);
  const latest = months.at(-1);
  return {
    indicator,
    periods: trend.periods(order),
    latest,
    neighbours: neighbours.get(indicator.code),
    cities: latest === undefined ? [] : figuresOf(site, figures, order, latest),
    rankRows: rankRows(site, figures, order, slots),
    valueRows: valueRows(site, figures, order, slots),
  };
}

/** The figures of all cities that have a row in a period, best first, those without rank last. */
function figuresOf(site: Site, figures: Figures, order: number, month: number): CityFigure[] {
  const found = site.cities.flatMap((city, at) => {
    const cell = figures.at(order, month, at);
    if (figures.line[cell] === 0) return [];
    return [
      {
        city,
        value: figureOrNull(figures.value[cell]),
        rank: figures.rank[cell] || null,
        participants: figures.participants[cell] || null,
        file: figures.file[cell] ?? -1,
        line: figures.line[cell] ?? 0,
      },
    ];
  });
  return found.sort((a, b) => (a.rank ?? 1e6) - (b.rank ?? 1e6));
}

function monthsWithRows(site: Site, figures: Figures, order: number): number[] {
  const hasRows = (month: number): boolean => {
    const start = figures.at(order, month, 0);
    return figures.line.subarray(start, start + site.cities.length).some((line) => line !== 0);
  };
  return [...site.months.keys()].filter(hasRows);
}

const MONTHS_BETWEEN = { month: 1, quarter: 3, year: 12 } as const;

/** A place on the charts' axis: a month with data (its order), or one without that breaks the line. */
interface Slot {
  month: number;
  order: number | null;
}

/** Where two periods are further apart than the frequency allows, a month of nothing stands between them. */
function slotsOf(site: Site, indicator: Indicator, months: number[]): Slot[] {
  const step = MONTHS_BETWEEN[indicator.frequency];
  const slots: Slot[] = [];
  for (const order of months) {
    const month = monthNumber(site.months[order] ?? "");
    const last = slots.at(-1);
    if (last !== undefined && month - last.month > step) slots.push({ month: last.month + 1, order: null });
    slots.push({ month, order });
  }
  return slots;
}

function rankRows(site: Site, figures: Figures, indicator: number, slots: Slot[]): RankRow[] {
  return site.cities.flatMap((city, at) => {
    const rows = slots.map(({ month, order }) => {
      const rank = order === null ? 0 : (figures.rank[figures.at(indicator, order, at)] ?? 0);
      return { month, place: city.short, rank: rank === 0 ? null : rank };
    });
    return rows.some((row) => row.rank !== null) ? rows : [];
  });
}

const NOTHING = { value: null, low: null, median: null, high: null } as const;

function valueRows(site: Site, figures: Figures, indicator: number, slots: Slot[]): ValueRow[] {
  const home = site.cities.findIndex((city) => city.isHome);
  return slots.map(({ month, order }) => {
    if (order === null) return { month, ...NOTHING };
    const start = figures.at(indicator, order, 0);
    const sorted = figures.value.slice(start, start + site.cities.length).sort();
    const known = sorted.findIndex((value) => Number.isNaN(value));
    const values = known < 0 ? sorted : sorted.subarray(0, known);
    return { month, value: figureOrNull(figures.value[start + home]), ...spread(values) };
  });
}

function spread(sorted: Float64Array): Pick<ValueRow, "low" | "median" | "high"> {
  if (sorted.length < 2) return { low: null, median: null, high: null };
  const half = sorted.length / 2;
  const median = ((sorted[Math.floor(half - 0.5)] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
  return { low: sorted[0] ?? null, median, high: sorted.at(-1) ?? null };
}

function figureOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The names that go with `gap_to_next` and `cushion`: the nearest place with another value on either side. */
const NEIGHBOURS = `
  with latest as (
    select indicator_code, max(month) as month from rank_trend group by indicator_code
  ), home as (
    select t.* from rank_trend t join latest using (indicator_code, month)
  ), beside as (
    select home.indicator_code, city.short_name as name, p.rank, p.rank < home.rank as is_ahead,
      row_number() over (
        partition by home.indicator_code, p.rank < home.rank
        order by abs(p.rank - home.rank), abs(p.value - home.value), city.position
      ) as nth
    from home
    join provincial_ranking p on p.indicator_code = home.indicator_code and p.month = home.month
    join city using (city_code)
    where not city.is_home and p.rank <> home.rank and p.value <> home.value
  )
  select home.indicator_code as code, ahead.name as "nextName", ahead.rank as "nextRank",
    behind.name as "behindName", behind.rank as "behindRank", overtaken_by as "overtakenBy", overtook
  from home
  left join beside ahead on ahead.indicator_code = home.indicator_code and ahead.is_ahead and ahead.nth = 1
  left join beside behind on behind.indicator_code = home.indicator_code and not behind.is_ahead and behind.nth = 1`;

const loadNeighbours = once(async () => {
  const found = await rows<Neighbours & { code: string }>(NEIGHBOURS);
  return new Map<string, Neighbours>(found.map((row) => [row.code, row]));
});
