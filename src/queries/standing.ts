import { numberChunks, once } from "./database.ts";
import { loadSite, type Indicator, type Site } from "./site.ts";
import { loadTrend, type Period, type Trend } from "./trend.ts";

/** Where the home city stands in an indicator, seen from a month: its latest period up to then. */
export interface Standing {
  indicator: Indicator;
  /** The indicator's place in the register. */
  order: number;
  /** Null where no period has been reported yet. */
  period: Period | null;
  isCarriedOver: boolean;
  isStale: boolean;
  monthsOverdue: number;
}

const EXPRESSIONS = ["m.n", "i.n", "a.n", "is_carried_over::INTEGER", "is_stale::INTEGER", "months_overdue"];
const MONTHS =
  "(select month, row_number() over (order by month) - 1 as n from (select distinct month from provincial_ranking))";

const FROM = `
  from monthly_standing s
  join (select indicator_code, row_number() over (order by position) - 1 as n from indicator) i using (indicator_code)
  join ${MONTHS} m using (month)
  left join ${MONTHS} a on a.month = s.as_of_month
  order by m.n, i.n`;

/** The standings of every month by the month's order; made when asked for, from numbers alone. */
export const loadStandings = once(async (): Promise<(month: number) => Standing[]> => {
  const [site, trend] = await Promise.all([loadSite(), loadTrend()]);
  const byMonth: number[][][] = site.months.map(() => []);
  for await (const { count, columns } of numberChunks(EXPRESSIONS, FROM)) {
    for (let row = 0; row < count; row++)
      byMonth[columns[0]?.[row] ?? 0]?.push(columns.map((column) => column[row] ?? NaN));
  }
  return (month) => (byMonth[month] ?? []).flatMap((row) => standing(row, site, trend) ?? []);
});

function standing(
  [, order = 0, asOf = NaN, carried, stale, overdue]: number[],
  site: Site,
  trend: Trend,
): Standing | null {
  const indicator = site.indicators[order];
  if (indicator === undefined) return null;
  return {
    indicator,
    order,
    period: Number.isNaN(asOf) ? null : trend.period(order, asOf),
    isCarriedOver: carried === 1,
    isStale: stale === 1,
    monthsOverdue: overdue === undefined || Number.isNaN(overdue) ? 0 : overdue,
  };
}

/** How many months late each indicator is, seen from the latest month; nothing for those that are not. */
export const loadOverdue = once(async (): Promise<Map<string, number>> => {
  const [site, standings] = await Promise.all([loadSite(), loadStandings()]);
  const late = standings(site.months.length - 1).filter((one) => one.monthsOverdue > 0);
  return new Map(late.map((one) => [one.indicator.code, one.monthsOverdue]));
});

/** By category, in the order in which the categories first appear in the register. */
export function byCategory(standings: Standing[]): [string, Standing[]][] {
  const groups = new Map<string, Standing[]>();
  for (const item of standings) {
    const group = groups.get(item.indicator.category);
    if (group === undefined) groups.set(item.indicator.category, [item]);
    else group.push(item);
  }
  return [...groups];
}
