import { rows } from "./database.ts";
import { loadSite } from "./site.ts";

export interface Mover {
  code: string;
  name: string;
  rank: number;
  previousRank: number;
  participants: number;
  change: number;
  overtakenBy: string | null;
  overtook: string | null;
  /** The source file's place in the site's list. */
  file: number;
  line: number;
}

export interface CategoryCount {
  category: string;
  inForce: number;
  leading: number;
  middle: number;
  lagging: number;
  up: number;
  down: number;
  carriedOver: number;
  withoutData: number;
}

export interface DataState {
  files: number;
  records: number;
  loaded: number;
  skipped: number;
  rejected: number;
  errors: number;
  warnings: number;
}

/** The indicators that moved up the most in a month, then those that moved down the most. */
export async function loadMovers(month: string, limit: number): Promise<{ up: Mover[]; down: Mover[] }> {
  const site = await loadSite();
  const found = await rows<Omit<Mover, "file"> & { path: string | null }>(
    `select t.indicator_code as code, indicator_name as name, t.rank, previous_rank as "previousRank", t.participants,
        rank_change as change, overtaken_by as "overtakenBy", overtook, source_file as path, coalesce(source_line, 0) as line
      from rank_trend t
      join indicator using (indicator_code)
      left join (select r.* from provincial_ranking r join city using (city_code) where is_home) p
        on p.month = t.month and p.indicator_code = t.indicator_code
      where t.month = ($month || '-01')::DATE and rank_change <> 0
      order by abs(rank_change) desc, t.rank, position`,
    { month },
  );
  const movers = found.map((row) => ({ ...row, file: site.fileOrder(row.path) }));
  return {
    up: movers.filter((row) => row.change > 0).slice(0, limit),
    down: movers.filter((row) => row.change < 0).slice(0, limit),
  };
}

/** How the latest periods up to a month stand, by category. */
export function listCategories(month: string): Promise<CategoryCount[]> {
  return rows(
    `select coalesce(category, '未分类') as category, count(*)::INTEGER as "inForce",
        (count(*) filter (band = 'leading'))::INTEGER as "leading",
        (count(*) filter (band = 'middle'))::INTEGER as middle,
        (count(*) filter (band = 'lagging'))::INTEGER as lagging,
        (count(*) filter (rank_change > 0 and not is_carried_over))::INTEGER as up,
        (count(*) filter (rank_change < 0 and not is_carried_over))::INTEGER as down,
        (count(*) filter (is_carried_over))::INTEGER as "carriedOver",
        (count(*) filter (as_of_month is null))::INTEGER as "withoutData"
      from monthly_standing s
      join indicator i using (indicator_code)
      left join rank_trend t on t.indicator_code = s.indicator_code and t.month = s.as_of_month
      where s.month = ($month || '-01')::DATE
      group by coalesce(category, '未分类') order by min(i.position)`,
    { month },
  );
}

export async function loadDataState(): Promise<DataState> {
  const [state] = await rows<DataState>(
    `select count(*)::INTEGER as files,
        coalesce(sum(records), 0)::INTEGER as records, coalesce(sum(loaded), 0)::INTEGER as loaded,
        coalesce(sum(skipped), 0)::INTEGER as skipped, coalesce(sum(rejected), 0)::INTEGER as rejected,
        (select count(*) from quality_issue where severity = 'error')::INTEGER as errors,
        (select count(*) from quality_issue where severity = 'warning')::INTEGER as warnings
      from source_file where path like 'exports/%'`,
  );
  if (state === undefined) throw new Error("an aggregate without groups has one row");
  return state;
}
