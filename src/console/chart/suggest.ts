import type { Choice } from "./choice.ts";
import { limits } from "./limits.ts";
import type { Profile, Role } from "./profile.ts";

type Columns = Pick<Choice, "mark" | "x"> & Partial<Choice>;

/** The chart that a result most likely wants; null where its columns make none. */
export function suggest(profiles: readonly Profile[], rowCount: number): Choice | null {
  const varied = profiles.filter(({ distinct }) => distinct > 1);
  const found = overTime(varied, rowCount) ?? byName(varied, rowCount) ?? byNumber(varied) ?? counted(varied);
  if (found === null) return null;
  const measure = profiles.find(({ column }) => column.key === found.y);
  const reduction = measure !== undefined && SUMMED.test(measure.column.name) ? "sum" : "mean";
  return { y: null, series: null, facet: null, reduction, order: "value", ...found };
}

/** What adds up; of anything else the mean is drawn. */
const SUMMED = /(分值|金额|资金|数量|件数|项数|次数|人数|行数)$|(^|_)(points|count)$/;

function of(profiles: readonly Profile[], ...roles: Role[]): Profile[] {
  return profiles.filter(({ role }) => roles.includes(role));
}

/** Values of several indicators have several units: their ranks can be compared, and ranks over time are what is asked. */
function measureOf(profiles: readonly Profile[], isOverTime: boolean): Profile | undefined {
  const isMixed = profiles.some(({ column }) =>
    /^(指标|指标名称|indicator_name|指标编码|indicator_code)$/.test(column.name),
  );
  const [number, rank] = [of(profiles, "number")[0], of(profiles, "rank")[0]];
  return isOverTime || isMixed ? (rank ?? number) : (number ?? rank);
}

function overTime(profiles: readonly Profile[], rowCount: number): Columns | null {
  const [time, measure] = [of(profiles, "time")[0], measureOf(profiles, true)];
  if (time === undefined || measure === undefined) return null;
  const [x, y] = [time.column.key, measure.column.key];
  const names = byHomeThenMost(of(profiles, "name"));
  const series = names.find(({ distinct }) => distinct <= limits.series);
  if (series === undefined) {
    const rows = names.find(({ distinct }) => distinct <= limits.heatRows);
    return rows === undefined ? { mark: "line", x, y } : { mark: "heat", x, y, series: rows.column.key };
  }
  if (isEvents(time, rowCount, series.distinct)) return null;
  const isCrowded = rowCount > time.distinct * series.distinct;
  const facet = isCrowded && names.find((one) => one !== series && one.distinct <= limits.facets);
  return { mark: "line", x, y, series: series.column.key, facet: facet ? facet.column.key : null };
}

/** Dated events, no series: on most days most names have nothing. */
function isEvents(time: Profile, rowCount: number, series: number): boolean {
  return time.column.kind === "date" && rowCount < (time.distinct * series) / 2;
}

function byName(profiles: readonly Profile[], rowCount: number): Columns | null {
  const measure = measureOf(profiles, false);
  const [most, second] = byMost(of(profiles, "name"));
  if (most === undefined || measure === undefined) return null;
  const y = measure.column.key;
  const isTable = most.distinct <= limits.heatRows && second !== undefined && second.distinct <= limits.heatColumns;
  if (rowCount > most.distinct && isTable) return { mark: "heat", x: second.column.key, y, series: most.column.key };
  return { mark: measure.role === "rank" ? "dot" : "bar", x: most.column.key, y };
}

function byNumber(profiles: readonly Profile[]): Columns | null {
  const [plain, first, second] = [of(profiles, "plain")[0], ...of(profiles, "number", "rank")];
  if (first === undefined) return null;
  if (second !== undefined) return { mark: "dot", x: first.column.key, y: second.column.key };
  return plain === undefined ? null : { mark: "line", x: plain.column.key, y: first.column.key };
}

/** Nothing to measure: how many rows there are of each. */
function counted(profiles: readonly Profile[]): Columns | null {
  const names = byMost(of(profiles, "name", "code"));
  const name = names.find(({ distinct }) => distinct <= limits.items) ?? of(profiles, "time")[0];
  return name === undefined ? null : { mark: "bar", x: name.column.key };
}

function byMost(profiles: readonly Profile[]): Profile[] {
  return [...profiles].sort((a, b) => b.distinct - a.distinct);
}

function byHomeThenMost(profiles: readonly Profile[]): Profile[] {
  return byMost(profiles).sort((a, b) => Number(b.home !== null) - Number(a.home !== null));
}
