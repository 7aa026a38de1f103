import { once, rows } from "./database.ts";

/** How many records of a month were rejected; month null: of records whose month could not be told. */
interface Affected {
  month: string | null;
  rejected: number;
}

const loadAffected = once(() =>
  rows<Affected>("select strftime(month, '%Y-%m') as month, rejected::INTEGER as rejected from affected_month"),
);

/** The first and the last month that a page is about; without a first, all before, without a last, all after. */
export interface MonthRange {
  from?: string | undefined;
  to?: string | undefined;
}

/** Rejected records that a page must speak of: of its months, and those without a month, which may belong to any. */
export async function countRejected(range: MonthRange | undefined): Promise<number> {
  const isCovered = (month: string): boolean =>
    range !== undefined && (range.from ?? "") <= month && month <= (range.to ?? "9999");
  const concerned = (await loadAffected()).filter((row) => row.month === null || isCovered(row.month));
  return concerned.reduce((sum, row) => sum + row.rejected, 0);
}
