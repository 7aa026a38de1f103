import { once, rows } from "./database.ts";
import { loadMeetings, type Meeting } from "./follow-up.ts";
import { loadPeople } from "./people.ts";
import { loadSite, type Indicator } from "./site.ts";

/** What somebody must convene about one lagging indicator of one month. */
export interface Escalation {
  month: string;
  indicator: Indicator;
  rank: number;
  participants: number;
  previousRank: number | null;
  streak: number;
  level: number;
  convener: string;
  form: string;
  reason: string;
  /** Who held the role in that month; null where that is not known. */
  person: string | null;
  /** What the ledger says was done. */
  meeting: Meeting;
  /** The month in which the indicator was last called for before; null where this is the first time. */
  lastCalled: string | null;
  /** The source file's place in the site's list. */
  file: number;
  line: number;
}

export interface EscalationGroup {
  level: number;
  convener: string;
  form: string;
  items: Escalation[];
}

interface Row extends Omit<Escalation, "indicator" | "person" | "meeting" | "file"> {
  code: string;
  path: string | null;
}

const SQL = `select strftime(e.month, '%Y-%m') as month, e.indicator_code as code, e.rank, e.participants,
    previous_rank as "previousRank", e.lag_streak as streak, e.level, e.convener, e.form, e.reason,
    strftime(lag(e.month) over (partition by e.indicator_code order by e.month), '%Y-%m') as "lastCalled",
    p.source_file as path, coalesce(p.source_line, 0) as line
  from escalation e
  join indicator using (indicator_code)
  join rank_trend t on t.month = e.month and t.indicator_code = e.indicator_code
  left join (select r.* from provincial_ranking r join city using (city_code) where is_home) p
    on p.month = e.month and p.indicator_code = e.indicator_code
  order by e.month, e.level desc, e.lag_streak desc, indicator.position`;

/** The groups of each month that has any, the most urgent first. */
export const loadEscalations = once(async (): Promise<Map<string, EscalationGroup[]>> => {
  const [site, findPerson, findMeeting, found] = await Promise.all([
    loadSite(),
    loadPeople(),
    loadMeetings(),
    rows<Row>(SQL),
  ]);
  const indicators = new Map(site.indicators.map((indicator) => [indicator.code, indicator]));
  const months = new Map<string, EscalationGroup[]>();
  for (const row of found) {
    const indicator = indicators.get(row.code);
    if (indicator === undefined) continue;
    const person = findPerson(row.convener, namedFor(row.convener, indicator), row.month);
    const meeting = findMeeting(row.month, row.code);
    addTo(groupsOf(months, row.month), { ...row, indicator, person, meeting, file: site.fileOrder(row.path) });
  }
  return months;
});

/** Whom the register names for a role in an indicator; the mayor is nobody's in particular. */
export function namedFor(convener: string, indicator: Indicator): string | null {
  return convener === "分管秘书长" ? indicator.deputySecretary : indicator.viceMayor;
}

function groupsOf(months: Map<string, EscalationGroup[]>, month: string): EscalationGroup[] {
  const groups = months.get(month) ?? [];
  months.set(month, groups);
  return groups;
}

function addTo(groups: EscalationGroup[], item: Escalation): void {
  const { level, convener, form } = item;
  const group = groups.find((one) => one.level === level && one.convener === convener && one.form === form);
  if (group === undefined) groups.push({ level, convener, form, items: [item] });
  else group.items.push(item);
}
