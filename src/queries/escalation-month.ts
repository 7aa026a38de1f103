import type { EscalationCounts, JudgedBy } from "../format/escalation-answer.ts";
import type { Reconciliation } from "../format/follow-up.ts";
import { loadAgendas, type Agenda } from "./agendas.ts";
import { loadAnswers } from "./answers.ts";
import { loadEscalations, type EscalationGroup } from "./escalations.ts";
import { hasLedger, loadExtraActions, loadReconciliations, NOTHING_DUE, type ExtraAction } from "./follow-up.ts";
import { loadLetters, type Letter } from "./letters.ts";
import { once, rows } from "./database.ts";
import { listUrgencies, type Urgency } from "./policies.ts";
import { loadSite } from "./site.ts";

/** All that a month calls for, and what was done about it. */
export interface EscalationMonth {
  month: string;
  counts: EscalationCounts;
  groups: (EscalationGroup & { agendas: Agenda[] })[];
  /** The levels of the policy that nothing has reached, the most urgent first; none without provincial data. */
  unreached: { convener: string; form: string }[];
  /** By kind, the weightier first; kinds without letters are left out. */
  letters: { kind: Letter["kind"]; letters: Letter[] }[];
  /** Names of the lagging indicators that no department leads: nobody can be written to about them. */
  withoutLead: string[];
  reconciliation: Reconciliation;
  /** Actions that no rule called for. */
  extra: ExtraAction[];
  hasLedger: boolean;
  /** By which policy the month is judged; null where there is none. */
  judgedBy: JudgedBy | null;
}

export async function loadEscalationMonth(month: string): Promise<EscalationMonth> {
  const [site, answers, escalations, agendas, letters, reconciliations, extra, ledger, laggingLast, urgencies] =
    await Promise.all([
      loadSite(),
      loadAnswers(),
      loadEscalations(),
      loadAgendas(),
      loadLetters(),
      loadReconciliations(),
      loadExtraActions(),
      hasLedger(),
      loadCountyLaggingLast(),
      loadUrgencies(),
    ]);
  const policy = site.policyOf(month);
  const { ranked = 0, lagging = 0, toConvene = [] } = answers.get(month) ?? {};
  const groups = escalations.get(month) ?? [];
  const own = agendas.get(month) ?? [];
  return {
    month,
    counts: {
      month,
      home: site.home?.name ?? "本市",
      hasCounties: site.countyMonths.includes(month),
      ranked,
      lagging,
      toConvene,
    },
    groups: groups.map((group) => ({ ...group, agendas: agendasOfGroup(own, group) })),
    unreached:
      ranked === 0
        ? []
        : unreachedOf(
            urgencies.filter(({ id }) => id === policy?.id),
            groups,
          ),
    letters: byKind(letters.get(month) ?? []),
    withoutLead: groups
      .flatMap((group) => group.items)
      .filter(({ indicator }) => indicator.departmentCode === null)
      .map(({ indicator }) => indicator.name),
    reconciliation: reconciliations.get(month) ?? NOTHING_DUE,
    extra: extra.get(month) ?? [],
    hasLedger: ledger,
    judgedBy: policy === undefined ? null : { ...policy, countyLaggingLast: laggingLast.get(policy.id) ?? 0 },
  };
}

/** All months that have data, the latest first. */
export async function listEscalationMonths(): Promise<EscalationMonth[]> {
  return Promise.all((await loadSite()).allMonths.toReversed().map(loadEscalationMonth));
}

const loadCountyLaggingLast = once(async (): Promise<Map<string, number>> => {
  const found = await rows<{ id: string; last: number }>(
    "select policy_id as id, county_lagging_last::INTEGER as last from policy",
  );
  return new Map(found.map(({ id, last }) => [id, last]));
});

const loadUrgencies = once(listUrgencies);

function unreachedOf(urgencies: Urgency[], groups: EscalationGroup[]): EscalationMonth["unreached"] {
  return urgencies
    .filter(
      ({ level, convener, form }) =>
        !groups.some((one) => one.level === level && one.convener === convener && one.form === form),
    )
    .sort((a, b) => b.level - a.level);
}

function agendasOfGroup(agendas: Agenda[], { level, convener, form }: EscalationGroup): Agenda[] {
  return agendas.filter((one) => one.level === level && one.convener === convener && one.form === form);
}

function byKind(letters: Letter[]): EscalationMonth["letters"] {
  const kinds: Letter["kind"][] = ["督办单", "提醒函"];
  return kinds
    .map((kind) => ({ kind, letters: letters.filter((letter) => letter.kind === kind) }))
    .filter((group) => group.letters.length > 0);
}
