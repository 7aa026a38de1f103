import type { RuleChange } from "./compare-rules.ts";

/**
 * What a draft policy would have done over the last twelve months, beside the policies then in force: as data. The
 * terminal and the page show this object and count nothing themselves.
 */
export interface Rehearsal extends Counted {
  /** The policy in force in the last month, and in what the draft differs from it. */
  inForce: string;
  rules: RuleChange[];
}

/** What the marts of the rehearsal say. */
export interface Counted {
  draft: { file: string; basis: string; effectiveFrom: string | null };
  /** YYYY-MM */
  first: string;
  last: string;
  answer: string;
  /** 提醒函, 督办单, then each convener and form, the gravest first. */
  kinds: string[];
  months: { month: string; counts: Pair[] }[];
  total: Pair[];
  /** All who are written to or summoned under either, in 行政序列. */
  addressees: AddresseeCounts[];
  letterChanges: LetterChange[];
  summonsChanges: SummonsChange[];
  inVain: { count: Pair; summons: VainSummons[] };
  /** Whether the ledger of actions holds anything: without it nothing is known to have been acted on. */
  hasActions: boolean;
}

/** Under the policies in force, and under the draft. */
export type Pair = [inForce: number, draft: number];

export interface Addressee {
  kind: "department" | "county";
  /** null where an indicator has no lead department. */
  code: string | null;
  name: string;
}

export interface AddresseeCounts extends Addressee {
  counts: Pair[];
}

/** A letter of another kind, or none; null is none. */
export interface LetterChange extends Addressee {
  month: string;
  inForce: string | null;
  draft: string | null;
  inForceItems: number;
  draftItems: number;
  shift: Shift;
}

/** Graver or milder under the draft; of the same level, but another convenes. */
export type Shift = "加重" | "减轻" | "改由他人";

/** A summons of another convener or form, or none. */
export interface SummonsChange {
  month: string;
  code: string;
  indicator: string;
  department: string;
  inForce: string | null;
  draft: string | null;
  shift: Shift;
}

/** Called, and the next period no longer lagged though nothing had been done: under either version, or both. */
export interface VainSummons extends SummonsChange {
  inForceInVain: boolean;
  draftInVain: boolean;
}
