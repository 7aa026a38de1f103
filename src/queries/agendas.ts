import type { AgendaItem, AgendaSheet } from "../documents/agenda.ts";
import { meetingStatusText } from "../format/follow-up.ts";
import { monthOnly, monthText } from "../format/month.ts";
import { rankText } from "../format/rank.ts";
import { countRejected, rejectedText } from "./affected.ts";
import { once } from "./database.ts";
import { loadEscalations, namedFor, type Escalation, type EscalationGroup } from "./escalations.ts";
import { loadMeetings, type FindMeeting } from "./follow-up.ts";
import { loadPeople, type FindPerson } from "./people.ts";
import { loadSite, type Site } from "./site.ts";

/** What one person, or a role whose person is not known, must convene in a month. */
export interface Agenda {
  month: string;
  /** Its place among the sheets of the month, from 1. */
  n: number;
  level: number;
  convener: string;
  form: string;
  person: string | null;
  items: Escalation[];
}

/** The sheets of each month: the most urgent first, the named before those that nobody is known for. */
export const loadAgendas = once(async (): Promise<Map<string, Agenda[]>> => {
  const agendas = new Map<string, Agenda[]>();
  for (const [month, groups] of await loadEscalations()) agendas.set(month, agendasOf(month, groups));
  return agendas;
});

export interface AgendaOfMonth {
  agenda: Agenda;
  previous: Agenda | undefined;
  next: Agenda | undefined;
}

export async function loadAgenda(month: string, n: number): Promise<AgendaOfMonth> {
  const agendas = (await loadAgendas()).get(month) ?? [];
  const agenda = agendas[n - 1];
  if (agenda === undefined) throw new Error(`no agenda ${n} in ${month}`);
  return { agenda, previous: agendas[n - 2], next: agendas[n] };
}

export function agendasOf(month: string, groups: readonly EscalationGroup[]): Agenda[] {
  const sheets = groups.flatMap(({ level, convener, form, items }) =>
    byPerson(convener, items).map((own) => ({ level, convener, form, person: own[0]?.person ?? null, items: own })),
  );
  return sheets.map((sheet, at) => ({ month, n: at + 1, ...sheet }));
}

/** Namesakes are told apart by what the register says; who is not known comes last. */
function byPerson(convener: string, items: Escalation[]): Escalation[][] {
  const key = ({ person, indicator }: Escalation) =>
    person === null ? "" : `${person} ${convener === "市长" ? "" : namedFor(convener, indicator)}`;
  const people = Map.groupBy(items, key);
  const unknown = people.get("");
  people.delete("");
  return [...people.values(), ...(unknown === undefined ? [] : [unknown])];
}

/** 2024年3月约谈事项清单, 2024年3月专门会议议题单 */
export function agendaTitle({ month, form }: Pick<Agenda, "month" | "form">): string {
  return `${monthText(month)}${form}${form === "约谈" ? "事项清单" : "议题单"}`;
}

/** The sheet of an agenda, in words. */
export async function agendaSheet(agenda: Agenda): Promise<AgendaSheet> {
  const [site, findPerson, findMeeting] = await Promise.all([loadSite(), loadPeople(), loadMeetings()]);
  const { convener, person, month } = agenda;
  const policy = site.policyOf(month);
  const rejected = rejectedText(await countRejected({ from: month, to: month }));
  const notes = [
    site.isSample && (site.setting.sample_note ?? "示例数据"),
    rejected && `数据不全，有${rejected}未计入`,
  ];
  return {
    title: agendaTitle(agenda),
    convener: person === null ? convener : `${convener} ${person}`,
    remark: person === null ? "姓名未配置或任期未覆盖" : null,
    participants: [...new Set(agenda.items.map((item) => item.indicator.department).filter(Boolean))],
    items: agenda.items.map((item) => agendaItem(item, findPerson, findMeeting)),
    basis: basisText(site, policy),
    note: notes.filter(Boolean).join(" · ") || null,
  };
}

function basisText(site: Site, policy: Site["policies"][number] | undefined): string {
  const by = policy === undefined ? "" : `按${policy.id}版政策判定：全省后${policy.laggingLast}位为落后。`;
  return `${by}${site.setting.issuer ?? ""}`;
}

function agendaItem(item: Escalation, findPerson: FindPerson, findMeeting: FindMeeting): AgendaItem {
  return {
    name: item.indicator.name,
    rank: rankText(item.rank, item.participants),
    previous: item.previousRank === null ? "—" : String(item.previousRank),
    streak: `${item.streak}期`,
    reason: item.reason,
    department: item.indicator.department || "未配置",
    inCharge: inCharge(item, findPerson),
    last: lastText(item, findMeeting),
  };
}

const IN_CHARGE = ["分管副市长", "分管秘书长"];

/** Those in charge beside the convener, by name; 未配置 where none is known for the month. */
function inCharge({ convener, indicator, month }: Escalation, findPerson: FindPerson): string {
  const others = IN_CHARGE.filter((role) => role !== convener);
  const names = others.map((role) => findPerson(role, namedFor(role, indicator), month));
  return names.filter(Boolean).join("、") || "未配置";
}

/** 2月已召开，按期反馈; 2023年12月未见记录; 首次 */
function lastText({ lastCalled, month, indicator }: Escalation, findMeeting: FindMeeting): string {
  if (lastCalled === null) return "首次";
  const when = lastCalled.slice(0, 4) === month.slice(0, 4) ? monthOnly(lastCalled) : monthText(lastCalled);
  const meeting = findMeeting(lastCalled, indicator.code);
  return when + meetingStatusText({ ...meeting, heldOn: null });
}
