import { once, rows } from "./database.ts";

/** What a build with --keep-going left out: records, and whole files. */
export interface Rejected {
  records: number;
  files: number;
}

/** Of one month; month null: whose month could not be told. */
interface Affected extends Rejected {
  month: string | null;
}

const loadAffected = once(() =>
  rows<Affected>(`select strftime(month, '%Y-%m') as month, rejected::INTEGER as records, rejected_files::INTEGER as files
    from affected_month`),
);

/** The first and the last month that a page is about; without a first, all before, without a last, all after. */
export interface MonthRange {
  from?: string | undefined;
  to?: string | undefined;
}

/** What a page must speak of: its months', and what has no month, which may belong to any. A page of no month: nothing. */
export async function countRejected(range: MonthRange | undefined): Promise<Rejected> {
  const isCovered = (month: string | null): boolean =>
    range !== undefined && (month === null || ((range.from ?? "") <= month && month <= (range.to ?? "9999")));
  const concerned = (await loadAffected()).filter((row) => isCovered(row.month));
  const sum = (part: keyof Rejected): number => concerned.reduce((total, row) => total + row[part], 0);
  return { records: sum("records"), files: sum("files") };
}

/** 3条记录、1个文件; empty where nothing was rejected. */
export function rejectedText({ records, files }: Rejected): string {
  return [records > 0 && `${records}条记录`, files > 0 && `${files}个文件`].filter(Boolean).join("、");
}
