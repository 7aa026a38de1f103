import { once, rows } from "./database.ts";
import { loadFigures } from "./figures.ts";
import { loadSite, type City, type Indicator } from "./site.ts";

/** How a city came out over the indicators whose period ends in the month. */
export interface CityBoard {
  city: City;
  ranked: number;
  leading: number;
  lagging: number;
  firstPlaces: number;
  averageRank: number | null;
}

export interface MatrixRow {
  indicator: Indicator;
  participants: number;
  /** In the order of the cities; 0 is 未报送, or not ranked. */
  ranks: number[];
}

interface BoardRow extends Omit<CityBoard, "city"> {
  month: string;
  code: string;
}

const BOARD = `select strftime(month, '%Y-%m') as month, b.city_code as code, ranked::INTEGER as ranked, leading_items::INTEGER as "leading",
    lagging_items::INTEGER as lagging, first_places::INTEGER as "firstPlaces", average_rank as "averageRank"
  from city_board b join city using (city_code) order by month, city.position`;

/** The boards of all months, cities in 行政序列. */
export const loadBoards = once(async (): Promise<Map<string, CityBoard[]>> => {
  const [site, found] = await Promise.all([loadSite(), rows<BoardRow>(BOARD)]);
  const cities = new Map(site.cities.map((city) => [city.code, city]));
  const boards = new Map<string, CityBoard[]>();
  for (const { month, code, ...row } of found) {
    const city = cities.get(code);
    if (city === undefined) continue;
    const board = boards.get(month) ?? [];
    board.push({ city, ...row });
    boards.set(month, board);
  }
  return boards;
});

/** The ranks of all cities in the indicators whose period ends in the month. */
export async function loadMatrix(month: number): Promise<MatrixRow[]> {
  const [site, figures] = await Promise.all([loadSite(), loadFigures()]);
  return site.indicators.flatMap((indicator, order) => {
    const cells = site.cities.map((_, city) => figures.at(order, month, city));
    const ranks = cells.map((cell) => figures.rank[cell] ?? 0);
    if (ranks.every((rank) => rank === 0)) return [];
    const participants = Math.max(...ranks, ...cells.map((cell) => figures.participants[cell] ?? 0));
    return [{ indicator, participants, ranks }];
  });
}
