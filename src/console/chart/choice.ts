import type { Profile, Role } from "./profile.ts";
import type { Reduction } from "./reduction.ts";

export type Mark = "line" | "dot" | "bar" | "area" | "heat";

/** What is drawn. Columns are named by their keys. */
export interface Choice {
  mark: Mark;
  x: string;
  /** Null is the number of rows. */
  y: string | null;
  series: string | null;
  facet: string | null;
  /** Where several rows fall on one point. */
  reduction: Reduction;
  order: "value" | "rows";
}

export type Channel = "x" | "y" | "series" | "facet";

export const MARKS: Record<Mark, string> = { line: "线", dot: "点", bar: "柱", area: "面积", heat: "热力格" };

const RUNNING: readonly Role[] = ["time", "plain", "number", "rank"];
const NAMING: readonly Role[] = ["name", "code", "time", "plain"];
const MEASURED: readonly Role[] = ["number", "rank", "plain"];
/** A long bar or a full area would praise the last. */
const AMOUNTS: readonly Role[] = ["number", "plain"];
const ANY: readonly Role[] = [...RUNNING, "name", "code"];

/** Which columns a mark takes for a channel; a series of areas would hide one another, one of upright bars have no names. */
const ROLES: Record<Mark, Record<Channel, readonly Role[]>> = {
  line: { x: RUNNING, y: MEASURED, series: NAMING, facet: NAMING },
  area: { x: RUNNING, y: AMOUNTS, series: [], facet: NAMING },
  bar: { x: ANY, y: AMOUNTS, series: NAMING, facet: NAMING },
  dot: { x: ANY, y: MEASURED, series: NAMING, facet: NAMING },
  heat: { x: NAMING, y: MEASURED, series: NAMING, facet: [] },
};

const CHANNELS = ["x", "y", "series", "facet"] as const;

/** The columns that a channel of a mark may be given. */
export function candidates(
  profiles: readonly Profile[],
  { mark, x }: Pick<Choice, "mark" | "x">,
  channel: Channel,
): Profile[] {
  if (channel === "series" && mark === "bar" && isUpright(profiles, x)) return [];
  return profiles.filter(({ role }) => ROLES[mark][channel].includes(role));
}

/** Bars over time stand; bars of names lie, so that the names can be read. */
function isUpright(profiles: readonly Profile[], key: string): boolean {
  return profiles.find(({ column }) => column.key === key)?.role === "time";
}

/** A column for a channel; the channel that had it takes the other's in turn. */
export function assign(choice: Choice, channel: Channel, key: string | null): Choice {
  const holder = CHANNELS.find((one) => key !== null && choice[one] === key);
  return { ...choice, ...(holder && { [holder]: choice[channel] }), [channel]: key };
}

/** The same choice without the columns that its mark cannot use there; null where it cannot be drawn at all. */
export function fit(profiles: readonly Profile[], choice: Choice): Choice | null {
  const used = new Set<string | null>();
  const take = (channel: Channel, of: Choice, isNeeded = false): string | null => {
    const allowed = candidates(profiles, of, channel).map(({ column }) => column.key);
    const free = allowed.filter((key) => !used.has(key));
    const unclaimed = free.find((key) => !CHANNELS.some((one) => choice[one] === key)) ?? free[0];
    const wanted = choice[channel];
    const taken = wanted !== null && free.includes(wanted) ? wanted : isNeeded ? (unclaimed ?? null) : null;
    used.add(taken);
    return taken;
  };
  const x = take("x", choice, true);
  if (x === null) return null;
  const placed = { ...choice, x };
  const y = choice.y === null ? null : take("y", placed, true);
  const series = take("series", placed, choice.mark === "heat");
  if (choice.mark === "heat" && series === null) return null;
  return { ...placed, y, series, facet: take("facet", placed) };
}
