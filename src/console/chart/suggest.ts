import { isMonthName } from "../result-months.ts";
import type { Choice } from "./choice.ts";
import { limits } from "./limits.ts";
import type { Profile, Role } from "./profile.ts";

type Columns = Pick<Choice, "mark" | "x"> & Partial<Choice>;

/** The chart that a result most likely wants; null where its columns make none. */
export function suggest(profiles: readonly Profile[], rowCount: number): Choice | null {
  const varied = profiles.filter(({ distinct }) => distinct > 1);
  const found = overTime(varied, rowCount) ?? byName(varied, rowCount) ?? byNumber(varied) ?? counted(varied, rowCount);
  if (found === null) return null;
  const measure = profiles.find(({ column }) => column.key === found.y);
  const reduction = measure !== undefined && SUMMED.test(measure.column.name) ? "sum" : "mean";
  return { y: null, series: null, facet: null, reduction, order: "value", ...found };
}

/** What adds up; of anything else the mean is drawn. */
const SUMMED =
  /(分值|金额|资金|数量|件数|项数|事项数|记录数|次数|人数|行数)$|^(提醒|警告|错误|拒收|载入|跳过|落后|领先|居前|居中|退位|进位|有位次)$|(^|_)(points|count)$/;
/** Of another time than the row's: drawn only where the reader asks for it. */
const PAST = /上年|去年|上期|上月|前期|(^|_)(previous|prior|last)_/i;
const AVERAGED = /平均|均值|(^|_)(avg|mean|average)(_|$)/i;
/** Counts and changes of rank can be compared from one indicator to another, as ranks can. */
const COMPARABLE = /(期数|项数|件数|次数|月数|天数|位次变化|排名变化)$/;
/** What is asked first where it is counted over time. */
const LAGGING = /^(落后|落后项数)$/;
/** A time that the rows are of; not a deadline, the day of a letter or the month in which something began. */
const RUNNING = /^(月份|month|统计月份|数据月份|年月|季度|日期|date)$/i;

function of(profiles: readonly Profile[], ...roles: Role[]): Profile[] {
  return profiles.filter(({ role }) => roles.includes(role));
}

/** Values of several indicators have several units: their ranks can be compared, and ranks over time are what is asked. */
function measureOf(profiles: readonly Profile[], isOverTime: boolean): Profile | undefined {
  const isMixed = profiles.some(({ column }) =>
    /^(指标|指标名称|indicator_name|指标编码|indicator_code)$/.test(column.name),
  );
  const measured = of(profiles, "number", "rank").filter(({ column }) => !PAST.test(column.name));
  const [number, mean] = [of(measured, "number")[0], of(measured, "rank")[0]];
  const rank = of(measured, "rank").find(({ column }) => !AVERAGED.test(column.name));
  const lagging = measured.find(({ column }) => LAGGING.test(column.name));
  if (isOverTime) return rank ?? lagging ?? number ?? mean;
  const comparable = measured.find((one) => one === rank || COMPARABLE.test(one.column.name));
  return isMixed ? (comparable ?? number ?? mean) : (number ?? mean);
}

function overTime(profiles: readonly Profile[], rowCount: number): Columns | null {
  const [time, measure] = [timeOf(profiles), measureOf(profiles, true)];
  if (time === undefined || measure === undefined) return null;
  const [x, y] = [time.column.key, measure.column.key];
  const names = byHomeThenMost(of(profiles, "name"));
  if (!isSeries(names, rowCount)) return null;
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

function timeOf(profiles: readonly Profile[]): Profile | undefined {
  const times = of(profiles, "time").filter(({ column }) => RUNNING.test(column.name));
  return times.find(({ column }) => isMonthName(column.name)) ?? times[0];
}

/** What the rows are about comes again and again; of a list that names each once, every row has a time of its own. */
function isSeries(names: readonly Profile[], rowCount: number): boolean {
  return rowCount >= 1.5 * Math.max(0, ...names.map(({ distinct }) => distinct));
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
function counted(profiles: readonly Profile[], rowCount: number): Columns | null {
  const names = byMost(of(profiles, "name", "code")).filter(({ distinct }) => distinct <= limits.items);
  const name = names.find(({ distinct }) => distinct < rowCount) ?? names[0] ?? of(profiles, "time")[0];
  return name === undefined ? null : { mark: "bar", x: name.column.key };
}

function byMost(profiles: readonly Profile[]): Profile[] {
  return [...profiles].sort((a, b) => b.distinct - a.distinct);
}

function byHomeThenMost(profiles: readonly Profile[]): Profile[] {
  return byMost(profiles).sort((a, b) => Number(b.home !== null) - Number(a.home !== null));
}
