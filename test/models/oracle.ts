/**
 * The rules of DESIGN 4 once more, row by row in plain TypeScript, written without a look at the SQL: what the
 * models must agree with.
 */

export interface Entry {
  month: string; // 2024-03
  indicator: string;
  place: string;
  value: number | null;
  rank: number | null;
  participants: number | null;
  /** Of counties. */
  target?: number | null;
  exempt: boolean;
}

export interface Policy {
  from: string;
  leading: number;
  lagging: number;
  countyLeading: number;
  countyLagging: number;
  urgency: { level: number; places?: number | null; streak?: number | null }[];
  letters: LetterCondition[];
  letterDay: number;
  /** Working days, per kind of letter. */
  replies: { 提醒函?: number | null; 督办单?: number | null };
}

export interface LetterCondition {
  addressee: "department" | "county";
  kind: "提醒函" | "督办单";
  items: number | null;
  level: number | null;
  orItems: number | null;
}

/** From and until are months, both included; missing: always. */
export interface Term {
  from?: string | null;
  until?: string | null;
}

export interface World {
  /** In order: 行政序列. */
  places: string[];
  home: string;
  /** In order. */
  counties: string[];
  /** In order; a lead department need not be among them. */
  departments: string[];
  lowerIsBetter: Set<string>;
  /** Indicator → its lead department. */
  leads: Map<string, string | null>;
  /** Indicator → when it is in force. */
  terms: Map<string, Term>;
  exemptions: ({ indicator: string; place: string } & Term)[];
  policies: Policy[];
  entries: Entry[];
  countyEntries: Entry[];
  isWorkday: (day: string) => boolean;
}

export interface Ranked extends Entry {
  source: "reported" | "computed" | null;
  band: "leading" | "middle" | "lagging" | null;
}

/** Whose league table it is. */
interface League {
  places: readonly string[];
  limits: (policy: Policy) => { leading: number; lagging: number };
}

export interface Trend {
  month: string;
  indicator_code: string;
  value: number | null;
  rank: number | null;
  participants: number | null;
  previous_month: string | null;
  previous_rank: number | null;
  rank_change: number | null;
  rank_year_ago: number | null;
  band: string | null;
  lag_streak: number;
  gap_to_next: number | null;
  gap_to_first: number | null;
  cushion: number | null;
  overtaken_by: string | null;
  overtook: string | null;
}

export interface Escalation {
  month: string;
  indicator_code: string;
  level: number;
}

export interface Expected {
  ranked: Ranked[];
  trends: Trend[];
  escalations: Escalation[];
}

export function expectFrom(world: World): Expected {
  const cities = { places: world.places, limits: ({ leading, lagging }: Policy) => ({ leading, lagging }) };
  const ranked = rankAll(world, cities, world.entries);
  const trends = trendsOf(world, ranked);
  const escalations = trends
    .filter((trend) => trend.band === "lagging")
    .map((trend) => ({ month: trend.month, indicator_code: trend.indicator_code, level: levelOf(world, trend) }));
  return { ranked, trends, escalations };
}

export function rankAll(world: World, league: League, entries: Entry[]): Ranked[] {
  const groups = Object.values(Object.groupBy(entries, (entry) => `${entry.month} ${entry.indicator}`));
  return groups.flatMap((group) => rankGroup(world, league, group!));
}

function holds({ from, until }: Term, month: string): boolean {
  return (!from || from <= month) && (!until || month <= until);
}

export function isExempt({ exemptions }: World, indicator: string, place: string, month: string): boolean {
  return exemptions.some((one) => one.indicator === indicator && one.place === place && holds(one, month));
}

function rankGroup(world: World, league: League, group: Entry[]): Ranked[] {
  const { indicator, month } = group[0]!;
  const takesPart = league.places.filter((place) => !isExempt(world, indicator, place, month)).length;
  const valued = group.filter((entry) => entry.value !== null);
  const reported = group.some((entry) => entry.rank !== null);
  const computed = !reported && valued.length > takesPart / 2;
  const isBetter = (a: number, b: number) => (world.lowerIsBetter.has(indicator) ? a < b : a > b);
  const placed = group.map((entry): Ranked => {
    const better = valued.filter((other) => entry.value !== null && isBetter(other.value!, entry.value));
    const rank = computed && entry.value !== null ? better.length + 1 : entry.rank;
    const participants = entry.exempt ? null : computed ? valued.length : (entry.participants ?? takesPart);
    return {
      ...entry,
      rank,
      participants,
      source: rank === null ? null : reported ? "reported" : "computed",
      band: null,
    };
  });
  if (!holds(world.terms.get(indicator) ?? {}, month)) return placed; // out of force nobody is marked
  for (const entry of placed) entry.band = bandOf(league.limits(policyOf(world, month)), entry, placed);
  return placed;
}

export function policyOf({ policies }: World, month: string): Policy {
  return policies.findLast((policy) => policy.from <= month) ?? policies[0]!;
}

type Limits = ReturnType<League["limits"]>;

function bandOf({ leading, lagging }: Limits, { rank, participants }: Ranked, group: Ranked[]): Ranked["band"] {
  if (rank === null || participants! < 2 * (leading + lagging)) return null;
  const ranks = group.flatMap((entry) => entry.rank ?? []);
  if (ranks.length > 1 && new Set(ranks).size < 2) return null;
  if (rank <= leading) return "leading";
  return rank > participants! - lagging ? "lagging" : "middle";
}

function trendsOf(world: World, ranked: Ranked[]): Trend[] {
  const own = ranked.filter((entry) => entry.place === world.home);
  const periods = Object.values(Object.groupBy(own, (entry) => entry.indicator));
  return periods.flatMap((entries) => {
    const inOrder = entries!.toSorted((a, b) => (a.month < b.month ? -1 : 1));
    return inOrder.map((_, i) => trendAt(world, ranked, inOrder, i));
  });
}

function trendAt(world: World, ranked: Ranked[], periods: Ranked[], i: number): Trend {
  const now = periods[i]!;
  const before = periods[i - 1] ?? null;
  let streak = 0;
  while (periods[i - streak]?.band === "lagging") streak++;
  const rivalsIn = (month?: string) =>
    ranked.filter((entry) => entry.month === month && entry.indicator === now.indicator && entry.place !== world.home);
  const yearAgo = `${Number(now.month.slice(0, 4)) - 1}${now.month.slice(4)}`;
  return {
    month: now.month,
    indicator_code: now.indicator,
    value: now.value,
    rank: now.rank,
    participants: now.participants,
    previous_month: before?.month ?? null,
    previous_rank: before?.rank ?? null,
    rank_change: before?.rank && now.rank ? before.rank - now.rank : null,
    rank_year_ago: periods.find((entry) => entry.month === yearAgo)?.rank ?? null,
    band: now.band,
    lag_streak: streak,
    gap_to_next: nearest(now, rivalsIn(now.month), -1),
    gap_to_first: gapToFirst(now, rivalsIn(now.month)),
    cushion: nearest(now, rivalsIn(now.month), 1),
    overtaken_by: crossed(world, now, before, rivalsIn(now.month), rivalsIn(before?.month), -1),
    overtook: crossed(world, now, before, rivalsIn(now.month), rivalsIn(before?.month), 1),
  };
}

/** side −1: those ahead; 1: those behind. */
function nearest(home: Ranked, rivals: Ranked[], side: -1 | 1): number | null {
  if (home.rank === null || home.value === null) return null;
  const candidates = rivals
    .filter((rival) => rival.rank !== null && rival.value !== null && rival.value !== home.value)
    .filter((rival) => (rival.rank! - home.rank!) * side > 0)
    .map((rival) => ({ places: Math.abs(rival.rank! - home.rank!), distance: dustless(rival.value! - home.value!) }))
    .sort((a, b) => a.places - b.places || a.distance - b.distance);
  return candidates[0]?.distance ?? null;
}

function gapToFirst(home: Ranked, rivals: Ranked[]): number | null {
  if (home.rank === null || home.value === null) return null;
  if (home.rank === 1) return 0;
  const firsts = rivals.filter((rival) => rival.rank === 1 && rival.value !== null);
  return firsts.length === 0 ? null : Math.min(...firsts.map((rival) => dustless(rival.value! - home.value!)));
}

function dustless(difference: number): number {
  return Math.round(Math.abs(difference) * 1e8) / 1e8;
}

function crossed(
  world: World,
  now: Ranked,
  before: Ranked | null,
  rivals: Ranked[],
  earlier: Ranked[],
  side: -1 | 1,
): string | null {
  if (!now.rank || !before?.rank) return null;
  const names = rivals
    .filter((rival) => {
      const was = earlier.find((entry) => entry.place === rival.place);
      if (!rival.rank || !was?.rank) return false;
      return (rival.rank - now.rank!) * side > 0 && (was.rank - before.rank!) * side < 0;
    })
    .sort((a, b) => a.rank! - b.rank! || world.places.indexOf(a.place) - world.places.indexOf(b.place))
    .map((rival) => rival.place);
  return names.length === 0 ? null : names.join("、");
}

function levelOf(world: World, { month, rank, participants, lag_streak }: Trend): number {
  const { urgency } = policyOf(world, month);
  const fromLast = participants! - rank! + 1;
  const fits = urgency.find(({ places, streak }) => (places && fromLast <= places) || (streak && lag_streak >= streak));
  return fits?.level ?? Math.min(...urgency.map(({ level }) => level));
}
