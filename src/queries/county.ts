import type { CountRow } from "../charts/count-bars.ts";
import { monthNumber } from "../format/month.ts";
import { loadCountyBoards, type CountyBoard } from "./county-boards.ts";
import {
  hasRows,
  listExemptions,
  loadCountyFigures,
  readFigure,
  type CountyFigure,
  type CountyFigures,
  type Exemption,
} from "./county-figures.ts";
import { rows } from "./database.ts";
import type { Letter } from "./letters.ts";
import { lettersTo, loadReceived } from "./received.ts";
import { loadSite, type County, type Indicator, type Site } from "./site.ts";

/** One indicator's figure of one county. */
export interface CountyItem {
  indicator: Indicator;
  figure: CountyFigure;
}

export interface LaggingItem extends CountyItem {
  /** The value of the nearest place that does not lag, and how far it is; null without values. */
  leave: { value: number | null; gap: number | null };
}

/** An indicator's ranks over the last months: where each figure stands. */
export interface StripRow {
  indicator: Indicator;
  /** −1 where no county has anything in the month. */
  at: number[];
}

export interface TargetItem extends CountyItem {
  month: string;
}

export interface CountyExemption extends Exemption {
  indicator: Indicator;
}

export interface CountyPage {
  county: County;
  /** The latest month with county data. */
  month: string;
  board: CountyBoard | undefined;
  lagging: LaggingItem[];
  leading: CountyItem[];
  stripMonths: string[];
  strips: StripRow[];
  counts: CountRow[];
  /** The latest period of each indicator for which the county has a target. */
  targets: TargetItem[];
  letters: Letter[];
  exemptions: CountyExemption[];
  scoreRecords: number;
}

/** A year and the month a year before. */
const STRIP_MONTHS = 13;

/** The county of that order in the register; undefined where there is no county data at all. */
export async function loadCountyPage(order: number): Promise<CountyPage | undefined> {
  const [site, figures, boards, received] = await Promise.all([
    loadSite(),
    loadCountyFigures(),
    loadCountyBoards(),
    loadReceived(),
  ]);
  const county = site.counties[order];
  const month = site.countyMonths.at(-1);
  if (county === undefined || month === undefined) return undefined;
  const items = itemsOf(site, figures, order, site.countyMonths.length - 1);
  const stripMonths = site.countyMonths.slice(-STRIP_MONTHS);
  return {
    county,
    month,
    board: boards.get(month)?.find((row) => row.county === county),
    lagging: await withLeave(
      items.filter(({ figure }) => figure.band === "lagging"),
      county.code,
      month,
    ),
    leading: items.filter(({ figure }) => figure.band === "leading"),
    stripMonths,
    strips: stripsOf(site, figures, order, stripMonths.length),
    counts: countsOf(boards, county),
    targets: targetsOf(site, figures, order),
    letters: lettersTo(received, "county", county.code),
    exemptions: await exemptionsOf(site, county.code),
    scoreRecords: await countScores("county", county.code),
  };
}

function itemsOf(site: Site, figures: CountyFigures, county: number, month: number): CountyItem[] {
  return site.indicators.flatMap((indicator, order) => {
    const figure = readFigure(figures, figures.start(order, month) + county);
    return figure.line === 0 ? [] : [{ indicator, figure }];
  });
}

interface LeaveRow {
  code: string;
  value: number | null;
  gap: number | null;
}

/** The longest lag first. */
async function withLeave(items: CountyItem[], county: string, month: string): Promise<LaggingItem[]> {
  const found = await rows<LeaveRow>(
    `select indicator_code as code, leave_value as value, gap_to_leave as gap from lagging_item
      where place_kind = 'county' and place_code = $county and month = ($month || '-01')::DATE`,
    { county, month },
  );
  const leaves = new Map(found.map((row) => [row.code, row]));
  return items
    .map((item) => ({ ...item, leave: leaves.get(item.indicator.code) ?? { value: null, gap: null } }))
    .sort((a, b) => b.figure.streak - a.figure.streak);
}

function stripsOf(site: Site, figures: CountyFigures, county: number, months: number): StripRow[] {
  const first = site.countyMonths.length - months;
  return site.indicators.flatMap((indicator, order) => {
    const at = Array.from({ length: months }, (_, month) => {
      const start = figures.start(order, first + month);
      return hasRows(figures, start, site.counties.length) ? start + county : -1;
    });
    return at.every((one) => one < 0) ? [] : [{ indicator, at }];
  });
}

function countsOf(boards: ReadonlyMap<string, CountyBoard[]>, county: County): CountRow[] {
  return [...boards].flatMap(([month, board]) => {
    const row = board.find((one) => one.county === county);
    return row === undefined ? [] : [{ month: monthNumber(month), leading: row.leading, lagging: row.lagging }];
  });
}

function targetsOf(site: Site, figures: CountyFigures, county: number): TargetItem[] {
  return site.indicators.flatMap((indicator, order) => {
    for (let month = site.countyMonths.length - 1; month >= 0; month--) {
      const figure = readFigure(figures, figures.start(order, month) + county);
      if (figure.value === null && figure.rank === null) continue;
      return figure.target === null ? [] : [{ indicator, figure, month: site.countyMonths[month] ?? "" }];
    }
    return [];
  });
}

async function exemptionsOf(site: Site, county: string): Promise<CountyExemption[]> {
  const exemptions = (await listExemptions()).filter((one) => one.placeCode === county);
  return exemptions.flatMap((one) => {
    const indicator = site.indicators.find(({ code }) => code === one.indicatorCode);
    return indicator === undefined ? [] : [{ ...one, indicator }];
  });
}

export async function countScores(kind: "county" | "department", code: string): Promise<number> {
  const [found] = await rows<{ count: number }>(
    "select count(*)::INTEGER as count from score_record where unit_kind = $kind and unit_code = $code",
    { kind, code },
  );
  return found?.count ?? 0;
}
