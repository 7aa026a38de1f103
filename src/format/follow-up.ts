import { statusText, type FollowUpStatus } from "./letter-state.ts";
import { dateText } from "./month.ts";

/** unknown: there is no ledger, so nobody can say that it was not held. */
export type MeetingStatus = "unknown" | "not_held" | "held" | "answered_in_time" | "answered_late" | "not_answered";

export interface Answered {
  /** 2024-04-29 */
  dueOn: string | null;
  answeredOn: string | null;
}

/** 未发出; 待反馈（应于2024年4月29日前）; 按期反馈（2024年4月25日） */
export function letterStatusText({ status, dueOn, answeredOn }: Answered & { status: FollowUpStatus }): string {
  const due = status !== "not_sent" && status !== "answered_in_time" && dueOn && `应于${dateText(dueOn)}前`;
  const answered = answeredOn && dateText(answeredOn) + (status === "answered_late" ? "反馈" : "");
  return statusText(status) + inBrackets(due, answered);
}

/** 未发出; 2024年4月15日发出，待反馈（应于2024年4月29日前） */
export function sentText(letter: Answered & { status: FollowUpStatus; sentOn: string | null }): string {
  return `${letter.sentOn === null ? "" : `${dateText(letter.sentOn)}发出，`}${letterStatusText(letter)}`;
}

const AFTER_MEETING = { held: "", answered_in_time: "按期反馈", answered_late: "逾期反馈", not_answered: "未反馈" };

/** 无台账; 未见记录; 已召开（2024年4月18日）; 已约谈（2024年4月18日），按期反馈 */
export function meetingStatusText(meeting: { form: string; status: MeetingStatus; heldOn: string | null }): string {
  const { form, status, heldOn } = meeting;
  if (status === "unknown") return "无台账";
  if (status === "not_held") return "未见记录";
  const answer = AFTER_MEETING[status];
  return `${heldText(form)}${inBrackets(heldOn && dateText(heldOn))}${answer && `，${answer}`}`;
}

/** 已约谈, 已召开 */
export function heldText(form: string): string {
  return form === "约谈" ? "已约谈" : "已召开";
}

function inBrackets(...parts: (string | null | false)[]): string {
  const text = parts.filter(Boolean).join("，");
  return text && `（${text}）`;
}

/** How many letters and meetings a month called for, and what came of them. */
export interface Reconciliation {
  letters: number;
  notSent: number;
  awaiting: number;
  inTime: number;
  late: number;
  notAnswered: number;
  meetings: number;
  held: number;
}

/** 应发12件：已发10件，按期反馈7件，逾期1件，未反馈2件；未发2件。应召集6项：已召开4项，未见记录2项。 */
export function reconciliationText(month: Reconciliation, hasLedger: boolean): string {
  if (hasLedger || month.letters + month.meetings === 0) return lettersText(month) + meetingsText(month);
  return `应发${month.letters}件，应召集${month.meetings}项；没有督办行动台账，是否办理无从核对。`;
}

function lettersText({ letters, notSent, awaiting, inTime, late, notAnswered }: Reconciliation): string {
  if (letters === 0) return "没有应发的提醒函和督办单。";
  const unsent = notSent > 0 ? `未发${notSent}件` : "";
  if (notSent === letters) return `应发${letters}件：${unsent}。`;
  const answers = [
    counted("按期反馈", inTime, "件"),
    counted("逾期", late, "件"),
    counted("未反馈", notAnswered, "件"),
    counted("待反馈", awaiting, "件"),
  ];
  const sent = [`已发${letters - notSent}件`, ...answers].filter(Boolean).join("，");
  return `应发${letters}件：${[sent, unsent].filter(Boolean).join("；")}。`;
}

function meetingsText({ meetings, held }: Reconciliation): string {
  if (meetings === 0) return "没有应召集的事项。";
  return `应召集${meetings}项：已召开${held}项${held < meetings ? `，未见记录${meetings - held}项` : ""}。`;
}

function counted(word: string, count: number, unit: string): string {
  return count === 0 ? "" : `${word}${count}${unit}`;
}
