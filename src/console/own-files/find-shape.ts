import { isMissing, squeeze, trimCell } from "../../../pipelines/ingest/cells/clean.ts";
import { parseNumber } from "../../../pipelines/ingest/cells/number.ts";
import { QuoteError, splitRecords, type Record } from "../../../pipelines/ingest/split-records.ts";
import { refused } from "./own-table.ts";

/** DESIGN 3.2 rule 3, with the name that a person knows it by. */
const delimiters = [
  [",", "逗号"],
  ["\t", "制表符"],
  [";", "分号"],
  ["，", "全角逗号"],
] as const;

export interface Shape {
  delimiter: string;
  delimiterName: string;
  header: Record;
  /** Titles and the like. */
  above: Record[];
}

/**
 * How the file is laid out, by its beginning (`isWhole`: by all of it). No contract says what the columns are called,
 * so the header is the first row with two different labels, and the delimiter the one under which most of the rows
 * below are as wide as it; among equals, the one whose header comes first.
 */
export function findShape(head: string, isWhole: boolean, headerLine: number | null): Shape {
  const best = delimiters
    .map(([delimiter, delimiterName]) => {
      const records = headRecords(head, isWhole, delimiter);
      const at = records.findIndex((record) => (headerLine ? record.line === headerLine : labels(record).size >= 2));
      return { delimiter, delimiterName, records, at, agreement: agreement(records, at) };
    })
    .reduce((a, b) => (b.agreement > a.agreement || (b.agreement === a.agreement && b.at < a.at) ? b : a));
  const { delimiter, delimiterName, records } = best;
  const at = best.at >= 0 ? best.at : singleColumn(records);
  if (at < 0) throw noHeader(records, headerLine);
  return { delimiter, delimiterName, header: records[at]!, above: records.slice(0, at).filter(isFilled) };
}

function headRecords(head: string, isWhole: boolean, delimiter: string): Record[] {
  const records: Record[] = [];
  try {
    for (const some of splitRecords([head], delimiter)) for (const record of some) records.push(record);
  } catch (error) {
    if (!(error instanceof QuoteError)) throw error; // met again, and reported, where the rows are read
  }
  return isWhole ? records : records.slice(0, -1); // the last is cut
}

/** The different cells that may name a column: no numbers, but years: 2023. */
function labels({ cells }: Record): Set<string> {
  return new Set(cells.filter(isLabel).map(squeeze));
}

function isLabel(cell: string): boolean {
  if (isMissing(cell)) return false;
  return parseNumber(cell, undefined) === null || /^(?:19|20)\d\d$/.test(trimCell(cell));
}

/** The share of the rows below the header that have as many cells as it has; -1 where there is no header. */
function agreement(records: readonly Record[], at: number): number {
  if (at < 0) return -1;
  const below = records.slice(at + 1).filter(isFilled);
  const width = records[at]!.cells.length;
  return below.length === 0 ? 0.5 : below.filter(({ cells }) => cells.length === width).length / below.length;
}

/** A list with one cell a line has a header of one label; -1 where the file is none. */
function singleColumn(records: readonly Record[]): number {
  const isList = records.every(({ cells }) => cells.filter((cell) => !isMissing(cell)).length <= 1);
  return isList ? records.findIndex((record) => labels(record).size === 1) : -1;
}

function isFilled({ cells, tooLarge }: Record): boolean {
  return tooLarge === true || !cells.every(isMissing);
}

function noHeader(records: readonly Record[], headerLine: number | null): Error {
  if (!records.some(isFilled)) return refused("文件里只有空行，没有可读的内容。请重新导出，确认有内容后再选。");
  if (headerLine) return refused("这一行不是某条记录的开头，不能作表头。请填列名所在的行号。", headerLine);
  const first = records.find(isFilled)!.line;
  return refused("没有找到表头：要有一行列名，其中至少两个是不同的文字。请在数据上面补一行列名再选。", first);
}
