import { monthOfNumber, monthOnly, monthText } from "./month.ts";

/** What a month comes to among the counties, as `src/queries/county-boards.ts` counts it. */
export interface CountyAnswerCounts {
  month: string;
  /** Indicators of which any county has a rank. */
  ranked: number;
  /** Indicators of which somebody leads or lags, or could. */
  marked: number;
  counties: { name: string; lagging: number }[];
  /** Counties to which the policy calls for a 督办单, a 提醒函. */
  orders: number;
  reminders: number;
}

/** 3月，38项指标有县市区排名：落后项最多的是嘉祥县（9项）、梁山县（8项）；须向3个县市区发督办单、向4个发提醒函。 */
export function countyMonthAnswer(counts: CountyAnswerCounts): string {
  const { month, ranked, marked, counties, orders, reminders } = counts;
  if (ranked === 0) return `${monthText(month)}，没有县市区排名。`;
  const head = `${monthOnly(month)}，${ranked}项指标有县市区排名：`;
  if (marked === 0) return `${head}参评的县市区太少或位次都相同，不分居前、落后。`;
  return `${head}${worstText(counties)}；${lettersDue(orders, reminders)}。`;
}

const NAMED = 3;

/** The three with the most; those tied with the third count too, but more than five are not listed by name. */
export function worstText(counties: CountyAnswerCounts["counties"]): string {
  const sorted = counties.filter(({ lagging }) => lagging > 0).sort((a, b) => b.lagging - a.lagging);
  const most = sorted[0]?.lagging;
  if (most === undefined) return "没有落后的县市区";
  const atLeast = (count: number) => sorted.filter(({ lagging }) => lagging >= count);
  const candidates = [sorted[NAMED - 1]?.lagging ?? 1, sorted[NAMED - 2]?.lagging ?? 1, most].map(atLeast);
  const named = candidates.find((group) => group.length <= NAMED + 2);
  if (named === undefined) return `落后项最多的有${atLeast(most).length}个县市区，各${most}项`;
  return `落后项最多的是${named.map(({ name, lagging }) => `${name}（${lagging}项）`).join("、")}`;
}

function lettersDue(orders: number, reminders: number): string {
  if (orders === 0 && reminders === 0) return "没有须发函的县市区";
  if (orders === 0) return `须向${reminders}个县市区发提醒函`;
  return `须向${orders}个县市区发督办单${reminders === 0 ? "" : `、向${reminders}个发提醒函`}`;
}

export interface OneCountyCounts {
  month: string;
  name: string;
  ranked: number;
  leading: number;
  lagging: number;
  /** Of the lagging items, the most periods on end. */
  longestStreak: number;
  /** Letters still owed, in words; empty where none is. */
  open: string;
}

/** 3月，任城区38项指标有位次：5项居前，4项落后（最长连续6期）；督办单1件待反馈。 */
export function countyAnswer(counts: OneCountyCounts): string {
  const { month, name, ranked, leading, lagging, longestStreak, open } = counts;
  const owed = open === "" ? "" : `；${open}`;
  if (ranked === 0) return `${monthText(month)}，${name}没有位次${owed}。`;
  const streak = longestStreak > 1 ? `（最长连续${longestStreak}期）` : "";
  const lags = lagging === 0 ? `${leading === 0 ? "也" : ""}没有落后的` : `${lagging}项落后${streak}`;
  return `${monthOnly(month)}，${name}${ranked}项指标有位次：${leading === 0 ? "没有居前的" : `${leading}项居前`}，${lags}${owed}。`;
}

/** What the bars of a county's months show: the latest month, and when it lagged in most. */
export function countsFinding(
  name: string,
  rows: readonly { month: number; leading: number; lagging: number }[],
): string {
  const last = rows.at(-1);
  if (last === undefined) return `${name}没有居前、落后项数。`;
  const worst = rows.reduce((a, b) => (b.lagging >= a.lagging ? b : a));
  const text = (month: number) => monthText(monthOfNumber(month));
  const most = worst.lagging === 0 ? "历月没有落后的" : `落后最多的是${text(worst.month)}（${worst.lagging}项）`;
  return `${name}${text(last.month)}居前${last.leading}项，落后${last.lagging}项；${most}。`;
}

interface RankedCounty {
  county: { name: string };
  figure: { rank: number | null; participants: number | null; band: string | null };
}

/** 2026年10月，没有在省排名；14个县市区中邹城市第1位，嘉祥县、任城区落后。 */
export function indicatorCountiesAnswer(month: string, standings: readonly RankedCounty[]): string {
  const ranked = standings.filter(({ figure }) => figure.rank !== null);
  const start = `${monthText(month)}，没有在省排名；`;
  if (ranked.length === 0) return `${start}各县市区也没有位次。`;
  const names = (rows: readonly RankedCounty[]): string => rows.map(({ county }) => county.name).join("、");
  const first = ranked.filter(({ figure }) => figure.rank === 1);
  const lagging = ranked.filter(({ figure }) => figure.band === "lagging");
  const best = first.length === 0 || first.length > 5 ? "" : `，${names(first)}第1位`;
  const last = lagging.length === 0 ? "" : `，${names(lagging)}落后`;
  return `${start}${ranked.length}个县市区有位次${best}${last}。`;
}
