import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LetterDocument } from "../documents/letter-document.ts";
import { page } from "../format/href.ts";
import type { FollowUpStatus } from "../format/letter-state.ts";
import { once, rows } from "./database.ts";
import { loadSite } from "./site.ts";

export type { LetterDocument, LetterItem } from "../documents/letter-document.ts";

/** A letter that the policy calls for, and what became of it. */
export interface Letter {
  id: string;
  month: string;
  kind: LetterDocument["kind"];
  addresseeKind: LetterDocument["addresseeKind"];
  addresseeCode: string;
  addressee: string;
  /** The addressee's page. */
  addresseePage: string;
  items: number;
  /** 市长约谈: the convener and form of the most urgent item; null for a county. */
  highest: string | null;
  date: string;
  replyBy: string | null;
  /** 文号; null until the letter is issued. */
  number: string | null;
  serial: number;
  status: FollowUpStatus;
  sentOn: string | null;
  dueOn: string | null;
  answeredOn: string | null;
  outcome: string | null;
  /** Where the ledger says so: the source file's place in the site's list. */
  file: number;
  line: number;
}

type Row = Omit<Letter, "addresseePage" | "file"> & { path: string | null };

/** A month's orders come first, then its letters, each in the order of their serials. */
const SQL = `
  with urgency as (
    select month, level, any_value(convener || form order by position) as words
    from policy_in_force join policy_urgency using (policy_id) group by month, level
  )
  select letter_id as id, strftime(l.month, '%Y-%m') as month, l.kind, addressee_kind as "addresseeKind",
    addressee_code as "addresseeCode", coalesce(county_name, department_name, addressee_code) as addressee,
    item_count::INTEGER as items, urgency.words as highest, strftime(letter_date, '%Y-%m-%d') as date,
    strftime(l.reply_by, '%Y-%m-%d') as "replyBy", document_number as number, serial::INTEGER as serial, status,
    strftime(sent_on, '%Y-%m-%d') as "sentOn", strftime(due_on, '%Y-%m-%d') as "dueOn",
    strftime(answered_on, '%Y-%m-%d') as "answeredOn", outcome, source_file as path,
    coalesce(source_line, 0)::INTEGER as line
  from letter l
  join letter_follow_up using (letter_id)
  left join county on addressee_kind = 'county' and county_code = addressee_code
  left join department on addressee_kind = 'department' and department_code = addressee_code
  left join urgency on urgency.month = l.month and urgency.level = l.highest_level
  order by l.month, l.kind = '提醒函', serial`;

export const loadLetters = once(async (): Promise<Map<string, Letter[]>> => {
  const [site, found] = await Promise.all([loadSite(), rows<Row>(SQL)]);
  const letters = found.map(({ path, ...row }) => ({
    ...row,
    addresseePage: row.addresseeKind === "county" ? page.county(row.addresseeCode) : page.department(row.addresseeCode),
    file: site.fileOrder(path),
  }));
  return Map.groupBy(letters, (letter) => letter.month);
});

export interface LetterPage {
  letter: Letter;
  document: LetterDocument;
  /** The letters beside it in its month. */
  previous: Letter | undefined;
  next: Letter | undefined;
}

export async function listLetterPages(): Promise<Letter[]> {
  return [...(await loadLetters()).values()].flat();
}

export async function loadLetterPage(month: string, id: string): Promise<LetterPage> {
  const letters = (await loadLetters()).get(month) ?? [];
  const at = letters.findIndex((letter) => letter.id === id);
  const [letter, document] = [letters[at], await readLetter(month, id)];
  if (letter === undefined || document === undefined) throw new Error(`no document was written for letter ${id}`);
  return { letter, document, previous: letters[at - 1], next: letters[at + 1] };
}

/** The documents of the months read last: pages are made month by month, and all months at once would not fit. */
const documents = once(async () => new Map<string, Promise<Map<string, LetterDocument>>>());
const MONTHS_KEPT = 3;

async function readLetter(month: string, id: string): Promise<LetterDocument | undefined> {
  const months = await documents();
  const known = months.get(month) ?? readMonth(month);
  months.set(month, known);
  if (months.size > MONTHS_KEPT) months.delete(months.keys().next().value ?? month);
  return (await known).get(id);
}

async function readMonth(month: string): Promise<Map<string, LetterDocument>> {
  const path = join(process.env.DUCHA_DOCUMENTS ?? "", "letters", `${month}.json`);
  if (!existsSync(path)) return new Map();
  const letters = JSON.parse(await readFile(path, "utf8")) as LetterDocument[];
  return new Map(letters.map((letter) => [letter.id, letter]));
}
