import type { MeetingStatus, Reconciliation } from "../format/follow-up.ts";
import { once, rows } from "./database.ts";
import { loadSite } from "./site.ts";

/** What became of a special meeting or summons that a month called for. */
export interface Meeting {
  form: string;
  status: MeetingStatus;
  heldOn: string | null;
  outcome: string | null;
  /** The source file's place in the site's list. */
  file: number;
  line: number;
}

type MeetingRow = Omit<Meeting, "file"> & { month: string; code: string; path: string | null };

const MEETINGS = `select strftime(month, '%Y-%m') as month, indicator_code as code, form, status,
    strftime(held_on, '%Y-%m-%d') as "heldOn", outcome, source_file as path, coalesce(source_line, 0)::INTEGER as line
  from meeting_follow_up`;

/** Every escalation has one. */
export type FindMeeting = (month: string, code: string) => Meeting;

export const loadMeetings = once(async (): Promise<FindMeeting> => {
  const [site, found, isKnown] = await Promise.all([loadSite(), rows<MeetingRow>(MEETINGS), hasLedger()]);
  const meetings = new Map(
    found.map(({ month, code, path, ...row }) => [
      `${month} ${code}`,
      { ...row, status: isKnown ? row.status : ("unknown" as const), file: site.fileOrder(path) },
    ]),
  );
  return (month, code) => {
    const meeting = meetings.get(`${month} ${code}`);
    if (meeting === undefined) throw new Error(`no meeting_follow_up of ${code} in ${month}`);
    return meeting;
  };
});

const RECONCILIATIONS = `
  with letters as (
    select letter.month, count(*)::INTEGER as letters,
      (count(*) filter (status = 'not_sent'))::INTEGER as not_sent,
      (count(*) filter (status = 'awaiting'))::INTEGER as awaiting,
      (count(*) filter (status = 'answered_in_time'))::INTEGER as in_time,
      (count(*) filter (status = 'answered_late'))::INTEGER as late,
      (count(*) filter (status = 'not_answered'))::INTEGER as not_answered
    from letter join letter_follow_up using (letter_id) group by letter.month
  ), meetings as (
    select month, count(*)::INTEGER as meetings, (count(*) filter (status <> 'not_held'))::INTEGER as held
    from meeting_follow_up group by month
  )
  select strftime(coalesce(letters.month, meetings.month), '%Y-%m') as month, coalesce(letters, 0) as letters,
    coalesce(not_sent, 0) as "notSent", coalesce(awaiting, 0) as awaiting, coalesce(in_time, 0) as "inTime",
    coalesce(late, 0) as late, coalesce(not_answered, 0) as "notAnswered",
    coalesce(meetings, 0) as meetings, coalesce(held, 0) as held
  from letters full join meetings on meetings.month = letters.month`;

export const NOTHING_DUE: Reconciliation = {
  letters: 0,
  notSent: 0,
  awaiting: 0,
  inTime: 0,
  late: 0,
  notAnswered: 0,
  meetings: 0,
  held: 0,
};

/** What the rules called for beside what the ledger of actions says was done, by month. */
export const loadReconciliations = once(async (): Promise<Map<string, Reconciliation>> => {
  const found = await rows<Reconciliation & { month: string }>(RECONCILIATIONS);
  return new Map(found.map(({ month, ...row }) => [month, row]));
});

/** Without a ledger nobody can say that a letter was not sent. */
export const hasLedger = once(async (): Promise<boolean> => {
  const [found] = await rows<{ count: number }>("select count(*)::INTEGER as count from action");
  return (found?.count ?? 0) > 0;
});

/** An action of the ledger that no rule called for. */
export interface ExtraAction {
  month: string;
  date: string;
  kind: string;
  objectKind: "department" | "county";
  objectCode: string;
  object: string;
  /** The indicator's name. */
  indicator: string | null;
  convener: string | null;
  outcome: string | null;
  file: number;
  line: number;
}

const EXTRA = `select strftime(a.month, '%Y-%m') as month, strftime(a.date, '%Y-%m-%d') as date, a.kind,
    a.object_kind as "objectKind", a.object_code as "objectCode", coalesce(county_name, department_name, a.object_code) as object, coalesce(indicator_name, a.indicator_code) as indicator,
    a.convener, a.outcome, a.source_file as path, coalesce(a.source_line, 0)::INTEGER as line
  from action a
  left join county on a.object_kind = 'county' and county_code = a.object_code
  left join department on a.object_kind = 'department' and department_code = a.object_code
  left join indicator on indicator.indicator_code = a.indicator_code
  where not a.called_for
  order by a.month, a.date, a.source_file, a.source_line`;

export const loadExtraActions = once(async (): Promise<Map<string, ExtraAction[]>> => {
  const [site, found] = await Promise.all([
    loadSite(),
    rows<Omit<ExtraAction, "file"> & { path: string | null }>(EXTRA),
  ]);
  return Map.groupBy(
    found.map(({ path, ...row }) => ({ ...row, file: site.fileOrder(path) })),
    (action) => action.month,
  );
});

/** The same for one department or county, the latest first: what was done although no rule asked for it stays on its record. */
export async function extraActionsFor(kind: ExtraAction["objectKind"], code: string): Promise<ExtraAction[]> {
  const all = [...(await loadExtraActions()).values()].flat();
  return all.filter(({ objectKind, objectCode }) => objectKind === kind && objectCode === code).reverse();
}
