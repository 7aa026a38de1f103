export type LetterKind = "提醒函" | "督办单";
export type FollowUpStatus = "not_sent" | "awaiting" | "answered_in_time" | "answered_late" | "not_answered";

const WORDS: Record<FollowUpStatus, string> = {
  not_sent: "未发出",
  awaiting: "待反馈",
  answered_in_time: "按期反馈",
  answered_late: "逾期反馈",
  not_answered: "未反馈",
};

export function statusText(status: FollowUpStatus): string {
  return WORDS[status];
}

export interface OpenLetter {
  month: string;
  kind: LetterKind;
  status: FollowUpStatus;
}

const OPEN: FollowUpStatus[] = ["not_answered", "awaiting", "not_sent"];
const KINDS: LetterKind[] = ["督办单", "提醒函"];

/**
 * 督办单1件待反馈、提醒函1件未发出: what is still owed, the weightier first; empty where nothing is. A letter not
 * sent counts for the month it is about alone, and without a ledger of actions nobody can say that it was not.
 */
export function openLettersText(letters: readonly OpenLetter[], month: string, hasLedger: boolean): string {
  const isOpen = ({ status, month: about }: OpenLetter): boolean => status !== "not_sent" || about === month;
  const parts = KINDS.flatMap((kind) =>
    OPEN.flatMap((status) => {
      const count = letters.filter((one) => one.kind === kind && one.status === status && isOpen(one)).length;
      if (count === 0) return [];
      return hasLedger ? [`${kind}${count}件${statusText(status)}`] : [`应发${kind}${count}件`];
    }),
  );
  return parts.join("、");
}
