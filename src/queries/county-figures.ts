import { numberChunks, once, rows, type NumberChunk } from "./database.ts";
import { loadSite, type Site } from "./site.ts";
import type { Band } from "./trend.ts";

/**
 * Every county's figures of every indicator and county month, as dense columns (see figures.ts): a
 * month's heatmap of 500 × 14 reads them without making an object. A missing value is NaN, a missing
 * rank 0; where there is no row at all the line is 0.
 */
export interface CountyFigures {
  value: Float64Array;
  target: Float64Array;
  completion: Float64Array;
  rank: Int16Array;
  /** EXEMPT where the county takes no part, whether it has a row or not; 0 where there is none. */
  participants: Int16Array;
  /** UNKNOWN where one of the two periods has no rank. */
  change: Int16Array;
  /** 1 where the county has an earlier period of the indicator. */
  hasPrevious: Uint8Array;
  /** The place in BANDS. */
  band: Uint8Array;
  streak: Int16Array;
  file: Int32Array;
  line: Int32Array;
  /** Where the first county's figure of an indicator and month (by their order) stands; the others follow. */
  start: (indicator: number, month: number) => number;
}

export const EXEMPT = -1;
export const UNKNOWN = 32767;
export const BANDS: readonly (Band | null)[] = [null, "leading", "middle", "lagging"];
export const LAGGING = BANDS.indexOf("lagging");
export const LEADING = BANDS.indexOf("leading");

const EXPRESSIONS = [
  ...["i.n", "m.n", "c.n", "value", "target", "completion", "rank", `coalesce(participants, ${EXEMPT})`],
  ...[`coalesce(rank_change, ${UNKNOWN})`, "(previous_month is not null)::INTEGER"],
  "case band when 'leading' then 1 when 'middle' then 2 when 'lagging' then 3 else 0 end",
  ...["lag_streak", "coalesce(f.n, -1)", "source_line"],
];

const FROM = `
  from county_ranking p
  join (select indicator_code, row_number() over (order by position) - 1 as n from indicator) i using (indicator_code)
  join (select month, row_number() over (order by month) - 1 as n from (select distinct month from county_ranking)) m using (month)
  join (select county_code, row_number() over (order by position) - 1 as n from county) c using (county_code)
  left join (select path, row_number() over (order by path) - 1 as n from source_file) f on f.path = p.source_file`;

export const loadCountyFigures = once(async (): Promise<CountyFigures> => {
  const site = await loadSite();
  const figures = empty(site.indicators.length, site.countyMonths.length, site.counties.length);
  await markExempt(figures, site);
  for await (const chunk of numberChunks(EXPRESSIONS, FROM)) take(figures, chunk);
  return figures;
});

/** Once a row, near a million times: nothing is made here but numbers. */
function take(figures: CountyFigures, { count, columns }: NumberChunk): void {
  const [indicator, month, county, value, target, completion, rank, participants, change, ...rest] = columns;
  const [hasPrevious, band, streak, file, line] = rest;
  for (let row = 0; row < count; row++) {
    const at = figures.start(indicator?.[row] ?? 0, month?.[row] ?? 0) + (county?.[row] ?? 0);
    figures.value[at] = value?.[row] ?? NaN;
    figures.target[at] = target?.[row] ?? NaN;
    figures.completion[at] = completion?.[row] ?? NaN;
    figures.rank[at] = rank?.[row] ?? 0; // NaN becomes 0
    figures.participants[at] = participants?.[row] ?? 0;
    figures.change[at] = change?.[row] ?? UNKNOWN;
    figures.hasPrevious[at] = hasPrevious?.[row] ?? 0;
    figures.band[at] = band?.[row] ?? 0;
    figures.streak[at] = streak?.[row] ?? 0;
    figures.file[at] = file?.[row] ?? -1;
    figures.line[at] = line?.[row] ?? 0;
  }
}

function empty(indicators: number, months: number, counties: number): CountyFigures {
  const size = indicators * months * counties;
  return {
    value: new Float64Array(size).fill(NaN),
    target: new Float64Array(size).fill(NaN),
    completion: new Float64Array(size).fill(NaN),
    rank: new Int16Array(size),
    participants: new Int16Array(size),
    change: new Int16Array(size).fill(UNKNOWN),
    hasPrevious: new Uint8Array(size),
    band: new Uint8Array(size),
    streak: new Int16Array(size),
    file: new Int32Array(size).fill(-1),
    line: new Int32Array(size),
    start: (indicator, month) => (indicator * months + month) * counties,
  };
}

/** A county that takes no part mostly has no row to say so. */
async function markExempt(figures: CountyFigures, site: Site): Promise<void> {
  const indicators = new Map(site.indicators.map(({ code }, order) => [code, order]));
  const counties = new Map(site.counties.map(({ code }, order) => [code, order]));
  for (const { indicatorCode, placeCode, from, to } of await listExemptions()) {
    const [indicator, county] = [indicators.get(indicatorCode), counties.get(placeCode)];
    if (indicator === undefined || county === undefined) continue;
    for (const [order, month] of site.countyMonths.entries()) {
      if ((from ?? "") <= month && month <= (to ?? "9999"))
        figures.participants[figures.start(indicator, order) + county] = EXEMPT;
    }
  }
}

/** Who takes no part in what, and why; a month that is null is without limit. */
export interface Exemption {
  indicatorCode: string;
  placeCode: string;
  from: string | null;
  to: string | null;
  reason: string | null;
}

export const listExemptions = once(() =>
  rows<Exemption>(`select indicator_code as "indicatorCode", place_code as "placeCode",
      strftime(e.start_month, '%Y-%m') as "from", strftime(e.end_month, '%Y-%m') as "to", reason
    from exemption e join indicator using (indicator_code) order by position, place_code, e.start_month`),
);

/** One county's figure as an object, for pages that show a few of them. */
export interface CountyFigure {
  value: number | null;
  target: number | null;
  completion: number | null;
  rank: number | null;
  /** Null where the county takes no part. */
  participants: number | null;
  change: number | null;
  /** Null where this is the first period. */
  previousMonth: true | null;
  band: Band | null;
  streak: number;
  file: number;
  /** 0 where there is no row: 未报送, or 不适用. */
  line: number;
}

export function readFigure(figures: CountyFigures, at: number): CountyFigure {
  const participants = figures.participants[at] ?? 0;
  const change = figures.change[at] ?? UNKNOWN;
  return {
    value: numberOrNull(figures.value[at]),
    target: numberOrNull(figures.target[at]),
    completion: numberOrNull(figures.completion[at]),
    rank: figures.rank[at] || null,
    participants: participants === EXEMPT ? null : participants,
    change: change === UNKNOWN ? null : change,
    previousMonth: figures.hasPrevious[at] === 1 ? true : null,
    band: BANDS[figures.band[at] ?? 0] ?? null,
    streak: figures.streak[at] ?? 0,
    file: figures.file[at] ?? -1,
    line: figures.line[at] ?? 0,
  };
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** Whether any county has a row of an indicator in a month. */
export function hasRows(figures: CountyFigures, start: number, counties: number): boolean {
  for (let at = start; at < start + counties; at++) if (figures.line[at] !== 0) return true;
  return false;
}
