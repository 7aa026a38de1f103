import type { CountRow } from "../../src/charts/count-bars.ts";
import type { RankRow } from "../../src/charts/rank-lines.ts";
import type { StripRow } from "../../src/charts/value-strip.ts";
import type { Tile } from "../../src/charts/tile-map.ts";
import type { ValueRow } from "../../src/charts/value-lines.ts";

/** Small rows with everything in them that a chart must stand: a gap, a tie, an end without a rank. */
const FIRST = 2024 * 12;

export const rankRows: RankRow[] = [
  ...line("济宁", [3, 2, null, 4, 4]),
  ...line("济南", [1, 1, 1, 1, 2]),
  ...line("青岛", [2, 3, 2, 2, 2]),
  ...line("淄博", [4, 4, 3, 3, 1]),
  ...line("枣庄", [5, 5, 4, 5, null]),
];

export const valueRows: ValueRow[] = [
  { month: FIRST, value: 41.5, low: 20, median: 43.25, high: 60.1 },
  { month: FIRST + 1, value: 39, low: 21, median: 44, high: 63 },
  { month: FIRST + 2, value: null, low: null, median: null, high: null },
  { month: FIRST + 3, value: 47.3, low: 22, median: 45, high: 66 },
];

export const stripRows: StripRow[] = [
  { place: "济南", value: 20, rank: 1 },
  { place: "济宁", value: 31.5, rank: 2 },
  { place: "青岛", value: 31.5, rank: 2 },
  { place: "淄博", value: 44, rank: 4 },
];

export const sparkRanks = [7, 5, null, 5, 9, 8];

export const countRows: CountRow[] = [
  { month: FIRST, leading: 5, lagging: 0 },
  { month: FIRST + 1, leading: 0, lagging: 8 },
  { month: FIRST + 4, leading: 4, lagging: 3 },
];

export const tiles: Tile[] = [
  { name: "任城区", short: "任城", column: 3, row: 2, count: 8, step: 3 },
  { name: "兖州区", short: "兖州", column: 4, row: 2, count: 0, step: 0 },
  { name: "济宁经济技术开发区", short: "经济技术开发区", column: 3, row: 3, count: 2, step: 1 },
  { name: "邹城市", short: "邹城", column: 4, row: 2, count: 4, step: 2 },
  { name: "梁山县", short: "梁山", column: null, row: 1, count: 1, step: 1 },
];

function line(place: string, ranks: (number | null)[]): RankRow[] {
  return ranks.map((rank, at) => ({ month: FIRST + at, place, rank }));
}
