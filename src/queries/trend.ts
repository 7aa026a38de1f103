import { numberChunks, once } from "./database.ts";
import { loadFigures, type Figures } from "./figures.ts";
import { loadSite, type Site } from "./site.ts";

export type Band = "leading" | "middle" | "lagging";

/** One period of the home city for one indicator, as `rank_trend` says it, with the line it came from. */
export interface Period {
  month: number;
  value: number | null;
  rank: number | null;
  participants: number | null;
  previousMonth: number | null;
  previousRank: number | null;
  change: number | null;
  yearAgo: number | null;
  band: Band | null;
  streak: number;
  gapToNext: number | null;
  gapToFirst: number | null;
  cushion: number | null;
  /** Of the escalation, if there is one. */
  level: number | null;
  file: number;
  line: number;
}

export interface Trend {
  /** Null where the home city has no row. */
  period: (indicator: number, month: number) => Period | null;
  /** All periods of an indicator, oldest first. */
  periods: (indicator: number) => Period[];
}

const BANDS: (Band | null)[] = [null, "leading", "middle", "lagging"];
const EXPRESSIONS = [
  ...["i.n", "m.n", "t.value", "t.rank", "t.participants", "pm.n", "previous_rank", "rank_change", "rank_year_ago"],
  "case band when 'leading' then 1 when 'middle' then 2 when 'lagging' then 3 else 0 end",
  ...["t.lag_streak", "gap_to_next", "gap_to_first", "cushion", "e.level"],
];
const WIDTH = EXPRESSIONS.length;
const MONTHS =
  "(select month, row_number() over (order by month) - 1 as n from (select distinct month from provincial_ranking))";

const FROM = `
  from rank_trend t
  join (select indicator_code, row_number() over (order by position) - 1 as n from indicator) i using (indicator_code)
  join ${MONTHS} m using (month)
  left join ${MONTHS} pm on pm.month = t.previous_month
  left join escalation e on e.month = t.month and e.indicator_code = t.indicator_code`;

export const loadTrend = once(async (): Promise<Trend> => {
  const [site, figures] = await Promise.all([loadSite(), loadFigures()]);
  const numbers = new Float64Array(site.indicators.length * site.months.length * WIDTH).fill(NaN);
  for await (const { count, columns } of numberChunks(EXPRESSIONS, FROM)) {
    for (let row = 0; row < count; row++) {
      const start = ((columns[0]?.[row] ?? 0) * site.months.length + (columns[1]?.[row] ?? 0)) * WIDTH;
      columns.forEach((column, at) => (numbers[start + at] = column[row] ?? NaN));
    }
  }
  const period = periodReader(numbers, site, figures);
  const periods = (indicator: number) =>
    site.months.map((_, month) => period(indicator, month)).filter((found): found is Period => found !== null);
  return { period, periods };
});

function periodReader(numbers: Float64Array, site: Site, figures: Figures): Trend["period"] {
  const home = site.cities.findIndex((city) => city.isHome);
  return (indicator, month) => {
    const start = (indicator * site.months.length + month) * WIDTH;
    if (Number.isNaN(numbers[start])) return null;
    const number = (at: number): number | null => {
      const found = numbers[start + at];
      return found === undefined || Number.isNaN(found) ? null : found;
    };
    const at = figures.at(indicator, month, home);
    return {
      month,
      value: number(2),
      rank: number(3),
      participants: number(4),
      previousMonth: number(5),
      previousRank: number(6),
      change: number(7),
      yearAgo: number(8),
      band: BANDS[number(9) ?? 0] ?? null,
      streak: number(10) ?? 0,
      gapToNext: number(11),
      gapToFirst: number(12),
      cushion: number(13),
      level: number(14),
      file: figures.file[at] ?? -1,
      line: figures.line[at] ?? 0,
    };
  };
}
