import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { once } from "./database.ts";

/** What a draft policy would have done over the last twelve months, as the pipeline counted it for terminal and page. */
export interface Rehearsal {
  draft: { file: string; basis: string; effectiveFrom: string | null };
  /** The policy in force in the last month. */
  inForce: string;
  /** In what the draft differs from it. */
  rules: { rule: string; inForce: string; draft: string }[];
  first: string;
  last: string;
  answer: string;
  /** 提醒函, 督办单, then each convener and form. */
  kinds: string[];
  months: { month: string; counts: Pair[] }[];
  total: Pair[];
  /** Only those to whom the two differ. */
  addressees: (Addressee & { counts: Pair[] })[];
  letterChanges: LetterChange[];
  summonsChanges: SummonsChange[];
  inVain: { count: Pair; summons: VainSummons[] };
  hasActions: boolean;
}

/** Under the policies in force, and under the draft. */
export type Pair = [inForce: number, draft: number];

export interface Addressee {
  kind: "department" | "county";
  code: string | null;
  name: string;
}

export interface LetterChange extends Addressee {
  month: string;
  /** null is none. */
  inForce: string | null;
  draft: string | null;
  inForceItems: number;
  draftItems: number;
  shift: string;
}

export interface SummonsChange {
  month: string;
  code: string;
  indicator: string;
  department: string;
  inForce: string | null;
  draft: string | null;
  shift: string;
}

export interface VainSummons extends SummonsChange {
  inForceInVain: boolean;
  draftInVain: boolean;
}

/** null where there is no draft. */
export const loadRehearsal = once(async (): Promise<Rehearsal | null> => {
  const path = join(process.env.DUCHA_DOCUMENTS ?? "", "rehearsal.json");
  if (!existsSync(path)) return null;
  return JSON.parse(await readFile(path, "utf8")) as Rehearsal;
});
