import type { Choice } from "../../src/console/chart/choice.ts";
import { panelsOf, type Panel } from "../../src/console/chart/panels.ts";
import { collectPoints, type PointSet } from "../../src/console/chart/points.ts";
import { profileColumns } from "../../src/console/chart/profile.ts";
import { suggest } from "../../src/console/chart/suggest.ts";
import { createPace } from "../../src/console/slices.ts";
import type { ResultView } from "../../src/console/results/view.ts";
import { months, pairs, smallSetup, smallView, type SmallColumn } from "./small-view.ts";

const cities = ["济南市", "青岛市", "济宁市"];
const [cityMonths, cityNames] = pairs(months(5), cities);
const ranks = [1, 2, 3, 1, 3, 2, 2, 1, null, 3, 1, 2, 1, 1, 3];
const values = [41.5, 39, 38.25, 42, 38, 40, 44, 45, null, 39.5, 46, 47, 50, 50, 37];
const columnOf = {
  months: ["月份", "month", cityMonths],
  cities: ["城市", "text", cityNames],
  ranks: ["排名", "integer", ranks],
  values: ["数值", "number", values],
} satisfies Record<string, SmallColumn>;

const units: SmallColumn = ["单位", "text", ["市教育局", "任城区", "市统计局", "<b>汶上县</b>"]];
const points: SmallColumn = ["分值", "number", [12.5, -3, 0, null]];

/** Results by the name of the snapshot of their chart; the second is what the reader changed. */
export const chartCases: Record<string, [view: ResultView, change?: Partial<Choice>]> = {
  "lines-of-ranks": [smallView([columnOf.months, columnOf.cities, columnOf.ranks])],
  "lines-of-values": [smallView([columnOf.months, columnOf.cities, columnOf.values])],
  "line-alone": [
    smallView([
      ["月份", "month", months(5)],
      ["落后项数", "integer", [4, 2, null, 7, 5]],
    ]),
  ],
  area: [
    smallView([
      ["月份", "month", months(5)],
      ["落后项数", "integer", [4, 2, null, 7, 5]],
    ]),
    { mark: "area" },
  ],
  "lines-in-facets": [smallView([columnOf.months, columnOf.cities, columnOf.values]), { series: null, facet: "c1" }],
  "bars-over-months": [
    smallView([
      ["月份", "month", months(5)],
      ["落后项数", "integer", [4, 2, null, 7, 5]],
    ]),
    { mark: "bar" },
  ],
  bars: [smallView([units, points])],
  "bars-of-two-series": [
    smallView([
      ["城市", "text", ["济南市", "济南市", "济宁市", "济宁市"]],
      ["类别", "text", ["领先", "落后", "领先", "落后"]],
      ["项数", "integer", [5, 1, 2, 4]],
    ]),
    { mark: "bar", x: "c0", series: "c1" },
  ],
  "dots-of-ranks": [
    smallView([
      ["城市", "text", cities],
      ["排名", "integer", [3, 1, 2]],
      ["参评数", "integer", [16, 16, 16]],
    ]),
  ],
  plane: [
    smallView([
      ["城市", "text", cities],
      ["领先", "integer", [5, 3, 4]],
      ["落后", "integer", [1, 3, 6]],
    ]),
    { mark: "dot", x: "c1", y: "c2", series: "c0" },
  ],
  "heat-of-ranks": [smallView([columnOf.months, columnOf.cities, columnOf.ranks]), { mark: "heat" }],
  "heat-of-values": [smallView([columnOf.months, columnOf.cities, columnOf.values]), { mark: "heat" }],
  dates: [
    smallView([
      ["日期", "date", ["2024-03-05", "2024-03-20", "2024-05-01"]],
      ["分值", "number", [1, 2.5, -1]],
    ]),
  ],
};

/** The default chart of a result, with what the reader changed. */
export function choiceOf(view: ResultView, change: Partial<Choice> = {}): Choice {
  return { ...suggest(profileColumns(view, smallSetup.home), view.rows.length)!, ...change };
}

export const home = "济宁市";

export async function pointsOf(
  view: ResultView,
  change: Partial<Choice> = {},
  focus: string | null = home,
): Promise<PointSet> {
  const set = await collectPoints(view, choiceOf(view, change), focus, createPace());
  if (typeof set === "string") throw new Error(set);
  return set;
}

export async function panels(view: ResultView, change: Partial<Choice> = {}): Promise<Panel[]> {
  const set = await pointsOf(view, change);
  return panelsOf(set, view, choiceOf(view, change), { focus: home, indicators: smallSetup.indicators });
}
