import { hasRows, LAGGING, loadCountyFigures, type CountyFigures } from "./county-figures.ts";
import { loadSite, type Indicator } from "./site.ts";

/** An indicator's line of the heatmap; its cells stay in the figures' columns. */
export interface HeatmapRow {
  indicator: Indicator;
  /** Where its first county's figure stands. */
  start: number;
  participants: number;
  lagging: number;
  /** False where nobody is marked: too few places, all tied, or not in force. */
  isMarked: boolean;
}

/** The indicators of which any county has a row in a county month (by its order). */
export async function loadHeatmap(month: number): Promise<HeatmapRow[]> {
  const [site, figures] = await Promise.all([loadSite(), loadCountyFigures()]);
  const counties = site.counties.length;
  return site.indicators.flatMap((indicator, order) => {
    const start = figures.start(order, month);
    return hasRows(figures, start, counties) ? [{ indicator, start, ...summary(figures, start, counties) }] : [];
  });
}

function summary(figures: CountyFigures, start: number, counties: number): Omit<HeatmapRow, "indicator" | "start"> {
  let [participants, lagging, isMarked] = [0, 0, false];
  for (let at = start; at < start + counties; at++) {
    participants = Math.max(participants, figures.participants[at] ?? 0);
    if (figures.band[at] === LAGGING) lagging++;
    if ((figures.band[at] ?? 0) > 0) isMarked = true;
  }
  return { participants, lagging, isMarked };
}

export interface Categorised {
  indicator: Indicator;
}

/** By category, in the order in which the categories first appear. */
export function groupByCategory<Row extends Categorised>(rows: readonly Row[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.indicator.category);
    if (group === undefined) groups.set(row.indicator.category, [row]);
    else group.push(row);
  }
  return [...groups];
}

/** A category's lagging items, county by county. */
export interface CategoryLags {
  category: string;
  /** Its place in the heatmap, for the link. */
  order: number;
  lagging: number[];
}

/** How many items of each category each county lags in, in a county month. */
export async function loadCategoryLags(month: number): Promise<CategoryLags[]> {
  const [site, figures, rows] = await Promise.all([loadSite(), loadCountyFigures(), loadHeatmap(month)]);
  return groupByCategory(rows).map(([category, items], order) => ({
    category,
    order,
    lagging: site.counties.map((_, at) => items.filter(({ start }) => figures.band[start + at] === LAGGING).length),
  }));
}
