import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkData } from "../check-data.ts";
import { runModels } from "../warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "../warehouse/warehouse.ts";

/** What the rules call for in a generated directory: found by running them over it, so that the ledger fits the letters. */
export interface Judged {
  letters: CalledLetter[];
  meetings: CalledMeeting[];
  /** YYYY-MM-DD, in order. */
  workingDays: string[];
}

export interface CalledLetter {
  id: string;
  /** YYYY-MM */
  month: string;
  kind: string;
  addressee: string;
  date: string;
  replyBy: string;
  /** The codes of what it lists. */
  indicators: string[];
}

export interface CalledMeeting {
  month: string;
  indicator: string;
  form: string;
  convener: string;
  department: string;
  /** The day on which the month's letters are dated. */
  date: string;
}

export async function judge(files: ReadonlyMap<string, Uint8Array>, today: string): Promise<Judged> {
  const directory = mkdtempSync(join(tmpdir(), "ducha-demonstration-"));
  const warehouse = await openWarehouse();
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), bytes);
    }
    await checkData({ dataDirectory: directory, today, warehouse, log: () => undefined });
    await runModels(warehouse, () => undefined);
    return await read(warehouse);
  } finally {
    warehouse.close();
    rmSync(directory, { recursive: true });
  }
}

async function read(warehouse: Warehouse): Promise<Judged> {
  const days = await warehouse.rows<{ day: string }>(
    "select day::varchar as day from raw_calendar where is_workday order by day",
  );
  return {
    letters: await warehouse.rows<CalledLetter>(lettersQuery),
    meetings: await warehouse.rows<CalledMeeting>(meetingsQuery),
    workingDays: days.map(({ day }) => day),
  };
}

const lettersQuery = `
  select letter_id as id, strftime(month, '%Y-%m') as month, kind, addressee_code as addressee,
    letter_date::varchar as date, reply_by::varchar as "replyBy", string_split(listed.codes, ' ') as indicators
  from letter
  join (select letter_id, string_agg(indicator_code, ' ' order by indicator_code) as codes from letter_item group by letter_id)
    as listed using (letter_id)
  order by letter.month, kind, addressee_code`;

const meetingsQuery = `
  select strftime(escalation.month, '%Y-%m') as month, indicator_code as indicator, form, convener,
    lead_department_code as department, dates.date::varchar as date
  from escalation
  join indicator using (indicator_code)
  join (select month, min(letter_date) as date from letter group by month) as dates using (month)
  order by escalation.month, indicator_code`;
