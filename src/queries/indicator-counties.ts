import { hasRows, loadCountyFigures, readFigure, type CountyFigure } from "./county-figures.ts";
import { loadSite, type County } from "./site.ts";

export interface CountyStanding {
  county: County;
  figure: CountyFigure;
}

/** How the counties stand in an indicator, in the latest month that has any of them. */
export interface IndicatorCounties {
  month: string;
  /** Best first; those without a rank last, in 行政序列. */
  standings: CountyStanding[];
}

/** Undefined where no county has ever had a row. */
export async function loadIndicatorCounties(order: number): Promise<IndicatorCounties | undefined> {
  const [site, figures] = await Promise.all([loadSite(), loadCountyFigures()]);
  for (let month = site.countyMonths.length - 1; month >= 0; month--) {
    const start = figures.start(order, month);
    if (!hasRows(figures, start, site.counties.length)) continue;
    const standings = site.counties.map((county, at) => ({ county, figure: readFigure(figures, start + at) }));
    standings.sort((a, b) => (a.figure.rank ?? 1e6) - (b.figure.rank ?? 1e6));
    return { month: site.countyMonths[month] ?? "", standings };
  }
  return undefined;
}
