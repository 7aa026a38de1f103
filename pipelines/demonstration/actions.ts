import { departments } from "./departments.ts";
import type { CalledLetter, CalledMeeting, Judged } from "./judged.ts";
import { counties } from "./places.ts";
import { pick, type Random, randomOf } from "./random.ts";

/** What the office did about what the rules called for: most of it, mostly in time. */
export interface Action {
  date: string;
  kind: string;
  /** YYYY-MM */
  month: string;
  /** The code of a department or county. */
  object: string;
  indicator?: string;
  convener?: string;
  replyBy?: string;
  answeredOn?: string;
  outcome?: string;
}

const sentOdds = 0.93;
const heldOdds = 0.85;
/** How often nothing at all was done about a unit in a month. */
const overlookedOdds = 0.12;
/** Of what was sent or held: answered in time, late; the rest never. */
const [inTime, late] = [0.74, 0.14];

/** Everything up to the day on which the ledger was closed. */
export function actionsOf(seed: number, judged: Judged, closedOn: string): Action[] {
  const uncalled = actionsNobodyCalledFor(seed, judged);
  const all = [
    ...judged.letters.flatMap((letter) => letterActions(seed, letter, judged)),
    ...judged.meetings.flatMap((meeting) => meetingActions(seed, meeting, judged)),
    ...uncalled,
  ];
  const known = all.filter(({ date }) => date <= closedOn).map((action) => asOf(action, closedOn));
  return known.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

function orderOf({ date, month, kind, object, indicator }: Action): string {
  return [date, month, kind, object, indicator ?? ""].join("\n");
}

/** An answer that is still to come is not in the ledger. */
function asOf(action: Action, closedOn: string): Action {
  if (action.answeredOn === undefined || action.answeredOn <= closedOn) return action;
  const open = { ...action };
  delete open.answeredOn;
  delete open.outcome;
  return open;
}

function letterActions(seed: number, letter: CalledLetter, { workingDays }: Judged): Action[] {
  const random = randomOf(seed, `action/${letter.id}`);
  if (isOverlooked(seed, letter.addressee, letter.month) || random() > sentOdds) return [];
  const { kind, month, addressee, date, replyBy, indicators } = letter;
  const action = { date, kind, month, object: addressee, replyBy, ...answer(random, date, replyBy, workingDays) };
  // since 2026 an order is entered once for each thing it lists
  const isEntered = kind === "督办单" && date >= "2026" && departments.some(({ code }) => code === addressee);
  return isEntered ? indicators.map((indicator) => ({ ...action, indicator })) : [action];
}

function isOverlooked(seed: number, unit: string, month: string): boolean {
  return randomOf(seed, `action/overlooked/${unit}/${month}`)() < overlookedOdds;
}

function meetingActions(seed: number, meeting: CalledMeeting, { workingDays }: Judged): Action[] {
  const { month, indicator, form, convener, department } = meeting;
  const random = randomOf(seed, `action/${month}-${form}-${indicator}`);
  if (isOverlooked(seed, department, month) || random() > heldOdds) return [];
  const date = after(workingDays, meeting.date, 1 + Math.floor(random() * 6));
  const held = { date, kind: form, month, object: department, indicator, convener };
  if (form !== "约谈" && random() < 0.4) return [{ ...held, outcome: "会议明确了责任单位和完成时限" }];
  const replyBy = after(workingDays, date, 10);
  return [{ ...held, replyBy, ...answer(random, date, replyBy, workingDays) }];
}

const outcomes = [
  "已制定整改方案，明确专人负责",
  "召开调度会，逐项研究落后原因",
  "已建立周调度机制，落后指标逐步回升",
  "排查问题，已整改大半",
  "已与省直部门对接，本月数据好转",
  "压实责任，差距较上月缩小",
];

function answer(
  random: Random,
  date: string,
  replyBy: string,
  workingDays: readonly string[],
): Pick<Action, "answeredOn" | "outcome"> {
  const luck = random();
  const outcome = pick(random, outcomes);
  const allowed = workingDays.filter((day) => day > date && day <= replyBy);
  if (luck < inTime) return { answeredOn: allowed[Math.floor(random() * allowed.length)]!, outcome };
  return luck < inTime + late ? { answeredOn: after(workingDays, replyBy, 1 + Math.floor(random() * 6)), outcome } : {};
}

/** The n-th working day after a day. */
function after(workingDays: readonly string[], day: string, n: number): string {
  return workingDays[workingDays.findIndex((one) => one > day) + n - 1]!;
}

/** Every few months a letter goes out that the rules did not ask for. */
function actionsNobodyCalledFor(seed: number, { letters, workingDays }: Judged): Action[] {
  const random = randomOf(seed, "action/uncalled");
  const dates = [...new Map(letters.map(({ month, date }) => [month, date]))];
  return dates.flatMap(([month, date], i) => {
    const written = new Set(letters.filter((letter) => letter.month === month).map(({ addressee }) => addressee));
    const others = [...departments, ...counties].filter(({ code }) => !written.has(code));
    const object = pick(random, others).code;
    if (i % 5 !== 2) return [];
    const day = after(workingDays, date, 3);
    const replyBy = after(workingDays, day, 10);
    return [{ date: day, kind: "提醒函", month, object, replyBy, ...answer(random, day, replyBy, workingDays) }];
  });
}
