import { page } from "../format/href.ts";
import { listLeadDepartments } from "./department.ts";
import { loadSite } from "./site.ts";

/** The page about what a cell of a query's answer names, if there is one; from the site's root. */
export type FindPage = (column: string, cell: string) => string | undefined;

/** By the columns of the Chinese views. A name that two bear leads nowhere. */
export async function loadCellLinks(): Promise<FindPage> {
  const [site, leads] = await Promise.all([loadSite(), listLeadDepartments()]);
  const indicators = pagesByName(site.indicators, page.indicator);
  const counties = pagesByName(site.counties, page.county);
  const departments = pagesByName(
    leads.map(({ codes: [code = ""], name }) => ({ code, name })),
    page.department,
  );
  const units = new Map([...departments, ...counties]);
  const columns: Record<string, Map<string, string>> = {
    指标: indicators,
    县市区: counties,
    牵头部门: departments,
    单位: units,
    收函单位: units,
  };
  return (column, cell) => columns[column]?.get(cell);
}

function pagesByName(
  named: readonly { code: string; name: string }[],
  pageOf: (code: string) => string,
): Map<string, string> {
  const codes = Map.groupBy(named, ({ name }) => name);
  return new Map([...codes].flatMap(([name, [one, another]]) => (one && !another ? [[name, pageOf(one.code)]] : [])));
}
