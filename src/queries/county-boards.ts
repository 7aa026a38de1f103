import type { CountyAnswerCounts } from "../format/county-answer.ts";
import { loadCountyFigures } from "./county-figures.ts";
import { loadHeatmap } from "./heatmap.ts";
import { once, rows } from "./database.ts";
import type { Letter } from "./letters.ts";
import { letterOf, loadReceived } from "./received.ts";
import { loadSite, type County } from "./site.ts";

/** How a county came out over a month's indicators. */
export interface CountyBoard {
  county: County;
  ranked: number;
  leading: number;
  lagging: number;
  firstPlaces: number;
  notReported: number;
  notApplicable: number;
  averageRank: number | null;
  /** What the policy calls for this month. */
  letter: Letter | undefined;
}

interface BoardRow extends Omit<CountyBoard, "county" | "letter"> {
  month: string;
  code: string;
}

const BOARD = `select strftime(month, '%Y-%m') as month, b.county_code as code, ranked::INTEGER as ranked,
    leading_items::INTEGER as "leading", lagging_items::INTEGER as lagging, first_places::INTEGER as "firstPlaces",
    not_reported::INTEGER as "notReported", not_applicable::INTEGER as "notApplicable", average_rank as "averageRank"
  from county_board b join county using (county_code) order by month, county.position`;

/** The boards of all months that have county data, counties in 行政序列. */
export const loadCountyBoards = once(async (): Promise<Map<string, CountyBoard[]>> => {
  const [site, received, found] = await Promise.all([loadSite(), loadReceived(), rows<BoardRow>(BOARD)]);
  const counties = new Map(site.counties.map((county) => [county.code, county]));
  const boards = new Map<string, CountyBoard[]>(site.countyMonths.map((month) => [month, []]));
  for (const { month, code, ...row } of found) {
    const county = counties.get(code);
    if (county === undefined) continue;
    boards.get(month)?.push({ county, ...row, letter: letterOf(received, "county", code, month) });
  }
  return boards;
});

/** Most lagging items first, then 行政序列. */
export function byLagging(board: readonly CountyBoard[]): CountyBoard[] {
  return [...board].sort((a, b) => b.lagging - a.lagging);
}

/** The figures of the sentence with which a county month opens. */
export async function loadCountyAnswer(month: string): Promise<CountyAnswerCounts> {
  const [site, boards, figures] = await Promise.all([loadSite(), loadCountyBoards(), loadCountyFigures()]);
  const board = boards.get(month) ?? [];
  const indicators = await loadHeatmap(site.countyMonths.indexOf(month));
  const ofKind = (kind: Letter["kind"]): number => board.filter((row) => row.letter?.kind === kind).length;
  return {
    month,
    ranked: indicators.filter(({ start }) => site.counties.some((_, at) => (figures.rank[start + at] ?? 0) > 0)).length,
    marked: indicators.filter((row) => row.isMarked).length,
    counties: board.map(({ county, lagging }) => ({ name: county.name, lagging })),
    orders: ofKind("督办单"),
    reminders: ofKind("提醒函"),
  };
}
