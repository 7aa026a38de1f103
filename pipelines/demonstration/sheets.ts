import { csv, type Dialect } from "./csv.ts";
import { type Observation, rounded, type Table } from "./observations.ts";
import { repeatedRow, slippedValue, wrongRank } from "./story.ts";

/** One exported file: which rows, and how it writes them. */
export interface Sheet {
  path: string;
  table: Table;
  dialect: Dialect;
  holds: (row: Observation) => boolean;
  columns: readonly (readonly [header: string, cell: (row: Observation, number: number) => string])[];
  /** Lines above the header. */
  above?: readonly string[];
  /** Lines below the rows. */
  below?: readonly string[];
  /** What stands for a figure that did not come in. */
  missing?: string;
  /** The total row's name, after the last month's amounts. */
  total?: string;
}

/** A cell that corrections.csv puts right. */
export interface SlippedCell {
  path: string;
  line: number;
  place: string;
  original: string;
  corrected: string;
}

interface Flaw {
  indicator: string;
  place: string;
  month: number;
}

function isAt({ indicator, place, month }: Observation, flaw: Flaw): boolean {
  return indicator.code === flaw.indicator && place.code === flaw.place && month === flaw.month;
}

function flawed(row: Observation): Observation {
  if (isAt(row, wrongRank)) return { ...row, rank: row.rank! + wrongRank.by };
  if (isAt(row, slippedValue))
    return { ...row, value: rounded(row.value! * slippedValue.factor, row.indicator.decimals) };
  return row;
}

const isFigure = (header: string): boolean => /值|排名|位次|名次/.test(header);

function record(sheet: Sheet, row: Observation, number: number): string[] {
  const silent = row.value === undefined && row.rank === undefined;
  return sheet.columns.map(([header, cell]) => {
    const text = cell(row, number);
    return text === "" && silent && isFigure(header) && !header.startsWith("目标") ? (sheet.missing ?? "") : text;
  });
}

/** A row that adds up the group it follows: 合计 for what adds up, as WPS users leave it. */
function totalRecord(sheet: Sheet, group: readonly Observation[], name: string): string[] {
  const { indicator, month } = group[0]!;
  const value = group.reduce((sum, row) => sum + (row.value ?? 0), 0);
  const place = { code: "", name, short: name, aliases: [], size: 0 };
  return record(sheet, { month, indicator, place, value }, 0);
}

function endsGroup(row: Observation, next: Observation | undefined): boolean {
  return row.indicator !== next?.indicator || row.month !== next.month;
}

export function renderSheet(sheet: Sheet, rows: readonly Observation[]): { bytes: Uint8Array; slipped: SlippedCell[] } {
  const wide = (text: string) => [text, ...sheet.columns.slice(1).map(() => "")];
  const records = [...(sheet.above ?? []).map(wide), sheet.columns.map(([header]) => header)];
  const slipped: SlippedCell[] = [];
  const lastMonth = rows.at(-1)?.month;
  let group: Observation[] = [];
  rows.forEach((row, i) => {
    const cells = record(sheet, flawed(row), i + 1);
    records.push(cells);
    if (isAt(row, repeatedRow)) records.push(cells);
    if (isAt(row, slippedValue))
      slipped.push(slippedCell(sheet.path, row, records.length, cells, record(sheet, row, i + 1)));
    group.push(row);
    if (!endsGroup(row, rows[i + 1])) return;
    const addsUp = row.indicator.model.shape === "amount" && row.month === lastMonth;
    if (sheet.total && addsUp) records.push(totalRecord(sheet, group, sheet.total));
    group = [];
  });
  records.push(...(sheet.below ?? []).map(wide));
  return { bytes: csv(records, sheet.dialect), slipped };
}

function slippedCell(path: string, row: Observation, line: number, wrong: string[], right: string[]): SlippedCell {
  const column = wrong.findIndex((cell, i) => cell !== right[i]);
  return { path, line, place: row.place.name, original: wrong[column]!, corrected: right[column]! };
}
