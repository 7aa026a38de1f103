/** The rules of DESIGN 4 on counties, lagging items and letters, in plain TypeScript, written without a look at the SQL. */

import { policyOf, rankAll, type Escalation, type LetterCondition, type Ranked, type World } from "./oracle.ts";

export interface CountyRow {
  month: string;
  indicator_code: string;
  county_code: string;
  value: number | null;
  target: number | null;
  completion: number | null;
  rank: number | null;
  rank_source: string | null;
  participants: number | null;
  previous_month: string | null;
  previous_rank: number | null;
  rank_change: number | null;
  band: string | null;
  lag_streak: number;
}

export interface LaggingItem {
  month: string;
  indicator_code: string;
  place_kind: "city" | "county";
  place_code: string;
  value: number | null;
  rank: number;
  participants: number;
  lag_streak: number;
  leave_value: number | null;
  gap_to_leave: number | null;
}

export interface Letter {
  letter_id: string;
  month: string;
  kind: string;
  addressee_kind: string;
  addressee_code: string;
  item_count: number;
  highest_level: number | null;
  letter_date: string;
  reply_by: string | null;
  serial: number;
}

export interface LetterItem {
  letter_id: string;
  indicator_code: string;
  rank: number;
  participants: number;
  lag_streak: number;
  gap_to_leave: number | null;
}

export function rankCounties(world: World): Ranked[] {
  const league = {
    places: world.counties,
    limits: (policy: World["policies"][number]) => ({ leading: policy.countyLeading, lagging: policy.countyLagging }),
  };
  return rankAll(world, league, world.countyEntries);
}

export function countyRows(world: World, ranked: Ranked[]): CountyRow[] {
  const series = Object.values(Object.groupBy(ranked, (entry) => `${entry.indicator} ${entry.place}`));
  return series.flatMap((entries) => {
    const periods = inTime(entries!);
    return periods.map((now, i) => {
      const before = periods[i - 1];
      const change = before?.rank && now.rank ? before.rank - now.rank : null;
      return {
        month: now.month,
        indicator_code: now.indicator,
        county_code: now.place,
        value: now.value,
        target: now.target ?? null,
        completion: completionOf(now, world.lowerIsBetter.has(now.indicator)),
        rank: now.rank,
        rank_source: now.source,
        participants: now.participants,
        previous_month: before?.month ?? null,
        previous_rank: before?.rank ?? null,
        rank_change: change,
        band: now.band,
        lag_streak: streakAt(periods, i),
      };
    });
  });
}

function inTime(entries: Ranked[]): Ranked[] {
  return entries.toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

function streakAt(periods: Ranked[], i: number): number {
  let streak = 0;
  while (periods[i - streak]?.band === "lagging") streak++;
  return streak;
}

function completionOf({ value, target }: Ranked, lowerIsBetter: boolean): number | null {
  if (!value || !target || value <= 0 || target <= 0) return null;
  return lowerIsBetter ? target / value : value / target;
}

/** Of the home city, and of every county. */
export function laggingItems(world: World, cities: Ranked[], counties: Ranked[]): LaggingItem[] {
  const own = cities.filter((entry) => entry.place === world.home);
  return [...laggingOf("city", own, cities), ...laggingOf("county", counties, counties)];
}

function laggingOf(kind: "city" | "county", places: Ranked[], league: Ranked[]): LaggingItem[] {
  const series = Object.values(Object.groupBy(places, (entry) => `${entry.indicator} ${entry.place}`));
  return series.flatMap((entries) => {
    const periods = inTime(entries!);
    return periods.flatMap((now, i) => {
      if (now.band !== "lagging") return [];
      const { month, indicator, place, value } = now;
      const way = wayOut(now, league);
      return {
        month,
        indicator_code: indicator,
        place_kind: kind,
        place_code: place,
        value,
        rank: now.rank!,
        participants: now.participants!,
        lag_streak: streakAt(periods, i),
        ...way,
      };
    });
  });
}

function wayOut(now: Ranked, league: Ranked[]): Pick<LaggingItem, "leave_value" | "gap_to_leave"> {
  const nearest = league
    .filter((other) => other.month === now.month && other.indicator === now.indicator)
    .filter((other) => (other.band === "leading" || other.band === "middle") && other.value !== null)
    .map((other) => ({ leave_value: other.value!, gap_to_leave: distance(other.value!, now.value ?? 0) }))
    .sort((a, b) => a.gap_to_leave - b.gap_to_leave || a.leave_value - b.leave_value)[0];
  return nearest && now.value !== null ? nearest : { leave_value: null, gap_to_leave: null };
}

function distance(a: number, b: number): number {
  return Math.round(Math.abs(a - b) * 1e8) / 1e8;
}

type Addressee = Pick<Letter, "month" | "addressee_kind" | "addressee_code"> & { items: LaggingItem[] };

/** The letters and what they list. `code` names a lead department or county in a letter's id as it is. */
export function lettersFrom(
  world: World,
  lagging: LaggingItem[],
  escalations: Escalation[],
): { letters: Letter[]; items: LetterItem[] } {
  const letters: Letter[] = [];
  const items: LetterItem[] = [];
  const serials = new Map<string, number>();
  for (const addressee of inOrder(world, addresseesOf(world, lagging))) {
    const { month, addressee_kind, addressee_code } = addressee;
    const highest = addressee_kind === "county" ? null : highestLevel(addressee.items, escalations);
    const kind = kindOf(world, addressee, highest);
    if (!kind) continue;
    const { letterDay, replies } = policyOf(world, month);
    const letter_date = letterDate(world, month, letterDay);
    const register = `${kind} ${letter_date.slice(0, 4)}`;
    serials.set(register, (serials.get(register) ?? 0) + 1);
    const letter_id = `${month}-${kind}-${addressee_code}`;
    letters.push({
      letter_id,
      month,
      kind,
      addressee_kind,
      addressee_code,
      item_count: addressee.items.length,
      highest_level: highest,
      letter_date,
      reply_by: replyBy(world, letter_date, replies[kind] ?? null),
      serial: serials.get(register)!,
    });
    for (const { indicator_code, rank, participants, lag_streak, gap_to_leave } of addressee.items)
      items.push({ letter_id, indicator_code, rank, participants, lag_streak, gap_to_leave });
  }
  return { letters, items };
}

function addresseesOf({ leads }: World, lagging: LaggingItem[]): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const item of lagging) {
    const addressee_kind = item.place_kind === "city" ? "department" : "county";
    const addressee_code = item.place_kind === "city" ? leads.get(item.indicator_code) : item.place_code;
    if (!addressee_code) continue;
    const key = `${item.month} ${addressee_kind} ${addressee_code}`;
    const addressee = found.get(key) ?? { month: item.month, addressee_kind, addressee_code, items: [] };
    addressee.items.push(item);
    found.set(key, addressee);
  }
  return [...found.values()];
}

/** By month; departments, those not registered last by name; then counties. */
function inOrder({ departments, counties }: World, addressees: Addressee[]): Addressee[] {
  const placeOf = ({ addressee_kind, addressee_code }: Addressee): number => {
    const place = (addressee_kind === "county" ? counties : departments).indexOf(addressee_code);
    return (addressee_kind === "county" ? 1e6 : 0) + (place < 0 ? 1e5 : place);
  };
  const byText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
  return addressees.toSorted(
    (a, b) => byText(a.month, b.month) || placeOf(a) - placeOf(b) || byText(a.addressee_code, b.addressee_code),
  );
}

function highestLevel(items: LaggingItem[], escalations: Escalation[]): number {
  const levels = items.map(
    ({ month, indicator_code }) =>
      escalations.find((one) => one.month === month && one.indicator_code === indicator_code)!.level,
  );
  return Math.max(...levels);
}

function kindOf(world: World, addressee: Addressee, highest: number | null): LetterCondition["kind"] | undefined {
  const conditions = policyOf(world, addressee.month).letters.filter(
    (condition) => condition.addressee === addressee.addressee_kind,
  );
  const owed = (kind: LetterCondition["kind"]) =>
    conditions.some((condition) => condition.kind === kind && isMet(condition, addressee.items.length, highest));
  return owed("督办单") ? "督办单" : owed("提醒函") ? "提醒函" : undefined;
}

/** All that is asked for, or the other number of items; what asks for nothing is never met. */
function isMet({ items, level, orItems }: LetterCondition, count: number, highest: number | null): boolean {
  if (orItems !== null && count >= orItems) return true;
  if (items === null && level === null) return false;
  return (items === null || count >= items) && (level === null || (highest !== null && highest >= level));
}

/** letterDay of the month after, or its last day; then the next working day. */
function letterDate({ isWorkday }: World, month: string, letterDay: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const lastDay = new Date(Date.UTC(year, number + 1, 0)).getUTCDate();
  let day = isoDay(Date.UTC(year, number, Math.min(letterDay, lastDay)));
  while (!isWorkday(day)) day = nextDay(day);
  return day;
}

function replyBy({ isWorkday }: World, letterDate: string, workingDays: number | null): string | null {
  if (workingDays === null) return null;
  let day = letterDate;
  for (let left = workingDays; left > 0;) {
    day = nextDay(day);
    if (isWorkday(day)) left--;
  }
  return day;
}

function nextDay(day: string): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
