import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Warehouse } from "../warehouse/warehouse.ts";
import type { LetterKind } from "./letter-document.ts";

/** What the models know of one letter: a row of letters.sql. */
export interface LetterRow {
  id: string;
  /** YYYY-MM */
  month: string;
  kind: LetterKind;
  addresseeKind: "department" | "county";
  addresseeCode: string;
  addresseeName: string;
  /** 区, 县, 县级市, 功能区; null for a department, or where it is not given. */
  countyKind: string | null;
  serial: number;
  documentNumber: string | null;
  /** Dates are YYYY-MM-DD. */
  date: string;
  replyBy: string | null;
  /** The notice that the policy in force rests on; may be empty. */
  basis: string;
  laggingLast: number;
  /** Of each item; null where they differ. */
  participants: number | null;
  /** 市长约谈: the summons of the most urgent item, of a department. */
  highest: string | null;
  items: ItemRow[];
  /** The departments that lead the items, in their order. */
  leads: string[];
  citedKind: LetterKind | null;
  citedMonth: string | null;
  citedSentOn: string | null;
  citedDueOn: string | null;
  citedAnsweredOn: string | null;
}

export interface ItemRow {
  code: string;
  name: string;
  unit: string;
  decimals: number;
  value: number | null;
  target: number | null;
  completion: number | null;
  rank: number;
  participants: number;
  streak: number;
  gap: number | null;
  summons: string | null;
  file: string | null;
  line: number | null;
}

/** What site.yaml says of every letter. */
export interface Sender {
  issuer: string;
  prefix: Record<LetterKind, string>;
  /** 示例数据; null once the data is real. */
  note: string | null;
}

const SQL = readFileSync(join(import.meta.dirname, "letters.sql"), "utf8");

/** The months that have letters, YYYY-MM, in order. */
export async function readLetterMonths(warehouse: Warehouse): Promise<string[]> {
  const rows = await warehouse.rows<{ month: string }>(
    "select distinct strftime(month, '%Y-%m') as month from letter order by month",
  );
  return rows.map(({ month }) => month);
}

/** The letters of a month (YYYY-MM), orders before reminders, in the order of their serials. */
export function readLetters(warehouse: Warehouse, month: string): Promise<LetterRow[]> {
  return warehouse.rows<LetterRow>(SQL, [`${month}-01`]);
}

/** What of a month was rejected and so is not in its letters (`--keep-going`); null where all was read. */
export async function readIncomplete(warehouse: Warehouse, month: string): Promise<string | null> {
  const [found] = await warehouse.rows<{ records: number; files: number }>(
    `select coalesce(sum(rejected), 0)::integer as records, coalesce(sum(rejected_files), 0)::integer as files
      from affected_month where month is null or month = $1::date`,
    [`${month}-01`],
  );
  const { records, files } = found!;
  const parts = [records > 0 && `${records}条记录`, files > 0 && `${files}个文件`].filter(Boolean);
  return parts.length === 0 ? null : `数据不全，有${parts.join("、")}未计入，不得印发`;
}

export async function readSender(warehouse: Warehouse): Promise<Sender> {
  const rows = await warehouse.rows<{ key: string; value: string | null }>("select key, value from build_info");
  const settings = new Map(rows.map(({ key, value }) => [key, value ?? ""]));
  const setting = (key: string): string => settings.get(key) ?? "";
  return {
    issuer: setting("issuer") || `${setting("home_city")}人民政府督查室`,
    prefix: { 提醒函: setting("document_prefix_提醒函"), 督办单: setting("document_prefix_督办单") },
    note: setting("sample") === "true" ? setting("sample_note") : null,
  };
}
