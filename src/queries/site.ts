import { once, rows } from "./database.ts";

/** What every page needs: the settings, the registers in their order, the months, the rules. */
export interface City {
  code: string;
  name: string;
  short: string;
  isHome: boolean;
}

export interface County {
  code: string;
  name: string;
  short: string;
  /** 区, 县, 县级市, 功能区 */
  kind: string | null;
  /** Its place on the tile map, from 1; null where it has none. */
  column: number | null;
  row: number | null;
}

export interface Department {
  code: string;
  name: string;
  short: string;
}

export interface Indicator {
  code: string;
  name: string;
  kind: string;
  category: string;
  unit: string;
  direction: "higher" | "lower";
  decimals: number;
  frequency: "month" | "quarter" | "year";
  isCumulative: boolean;
  inAssessment: boolean;
  department: string;
  /** The department's code; its name where there is no register; null where no department leads. */
  departmentCode: string | null;
  viceMayor: string | null;
  deputySecretary: string | null;
  /** The first and the last month in force; null is without limit. */
  start: string | null;
  end: string | null;
}

export interface SourceFile {
  path: string;
  id: string | null;
}

export interface Policy {
  id: string;
  from: string;
  to: string | null;
  basis: string | null;
  source: string | null;
  leadingFirst: number;
  laggingLast: number;
}

export interface Site {
  setting: Readonly<Record<string, string | undefined>>;
  isSample: boolean;
  home: City | undefined;
  cities: City[];
  /** In 行政序列. */
  counties: County[];
  departments: Department[];
  indicators: Indicator[];
  /** The months that have provincial data, in order. */
  months: string[];
  latestMonth: string | undefined;
  /** The months that have county data, in order. */
  countyMonths: string[];
  /** The months that have either. */
  allMonths: string[];
  files: SourceFile[];
  /** A source file's place in `files`; −1 where there is none of that path. */
  fileOrder: (path: string | null) => number;
  policies: Policy[];
  policyOf: (month: string) => Policy | undefined;
}

export const loadSite = once(async (): Promise<Site> => {
  const setting = Object.fromEntries(
    (await rows<{ key: string; value: string }>("select key, value from build_info")).map((row) => [
      row.key,
      row.value,
    ]),
  );
  const [cities, counties, departments, indicators, files, policies, months, countyMonths] = await Promise.all([
    listCities(),
    listCounties(),
    listDepartments(),
    listIndicators(),
    listFiles(),
    listPolicies(),
    listMonths("provincial_ranking"),
    listMonths("county_ranking"),
  ]);
  const inForce = new Map(
    (
      await rows<{ month: string; id: string }>(
        "select strftime(month, '%Y-%m') as month, policy_id as id from policy_in_force",
      )
    ).map((row) => [row.month, row.id]),
  );
  const fileOrders = new Map(files.map((file, order) => [file.path, order]));
  return {
    setting,
    isSample: setting.sample === "true",
    home: cities.find((city) => city.isHome),
    cities,
    counties,
    departments,
    indicators,
    months,
    latestMonth: months.at(-1),
    countyMonths,
    allMonths: [...new Set([...months, ...countyMonths])].sort(),
    files,
    fileOrder: (path) => fileOrders.get(path ?? "") ?? -1,
    policies,
    policyOf: (month) => policies.find((policy) => policy.id === inForce.get(month)) ?? latestBefore(policies, month),
  };
});

/** A month without data is not in `policy_in_force`; the rule is the same (DESIGN 4). */
function latestBefore(policies: Policy[], month: string): Policy | undefined {
  return policies.findLast((policy) => policy.from <= month) ?? policies[0];
}

function listCities(): Promise<City[]> {
  return rows(`select city_code as code, city_name as name, coalesce(short_name, city_name) as short, is_home as "isHome"
    from city order by position`);
}

function listCounties(): Promise<County[]> {
  return rows(`select county_code as code, county_name as name, coalesce(short_name, county_name) as short,
      county_kind as kind, tile_column::INTEGER as "column", tile_row::INTEGER as "row"
    from county order by position`);
}

function listDepartments(): Promise<Department[]> {
  return rows(`select department_code as code, department_name as name, coalesce(short_name, department_name) as short
    from department order by position`);
}

function listIndicators(): Promise<Indicator[]> {
  return rows(`select indicator_code as code, indicator_name as name, kind, coalesce(category, '未分类') as category,
      coalesce(unit, '') as unit, direction, coalesce(decimals, 2)::INTEGER as decimals, coalesce(frequency, 'month') as frequency,
      coalesce(is_cumulative, false) as "isCumulative", coalesce(in_assessment, false) as "inAssessment",
      coalesce(department_name, lead_department_code, '') as department,
      lead_department_code as "departmentCode", vice_mayor as "viceMayor", deputy_secretary as "deputySecretary",
      strftime(start_month, '%Y-%m') as "start", strftime(end_month, '%Y-%m') as "end"
    from indicator left join department on department_code = lead_department_code order by indicator.position`);
}

async function listMonths(table: "provincial_ranking" | "county_ranking"): Promise<string[]> {
  const found = await rows<{ month: string }>(
    `select distinct strftime(month, '%Y-%m') as month from ${table} order by month`,
  );
  return found.map((row) => row.month);
}

function listFiles(): Promise<SourceFile[]> {
  return rows("select path, source_id as id from source_file order by path");
}

function listPolicies(): Promise<Policy[]> {
  return rows(`select policy_id as id, strftime(effective_from, '%Y-%m') as "from", strftime(effective_to, '%Y-%m') as "to",
      basis, source_file as source, provincial_leading_first::INTEGER as "leadingFirst",
      provincial_lagging_last::INTEGER as "laggingLast"
    from policy order by effective_from`);
}
