import { isMissing, squeeze, trimCell } from "../../../pipelines/ingest/cells/clean.ts";
import { decodeText, EncodingError } from "../../../pipelines/ingest/decode-text.ts";
import type { Encoding } from "../../../pipelines/ingest/judge-bytes.ts";
import { isNoteRow, isTotal } from "../../../pipelines/ingest/skip-rows.ts";
import { maximumCellSize, QuoteError, splitRecords, type Record } from "../../../pipelines/ingest/split-records.ts";
import { ArrowBatches } from "./arrow-batches.ts";
import type { ByteSource } from "./byte-source.ts";
import { nameColumns } from "./column-names.ts";
import { ColumnSurvey } from "./column-survey.ts";
import { badBytes, findEncoding } from "./find-encoding.ts";
import { findShape, type Shape } from "./find-shape.ts";
import { refused, type OwnTable } from "./own-table.ts";
import { RowProblems } from "./row-problems.ts";

/** A file is read so many times: for its encoding, its shape and types, its cells. */
export const readings = 3;

const maximumColumns = 1000;
const headLength = 256 * 1024;

const encodingNames: { [encoding in Encoding]: string } = {
  "utf-8": "UTF-8",
  "utf-8-bom": "UTF-8（带 BOM）",
  gb18030: "GB18030（GBK）",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
};

/** A CSV of any kind that DESIGN 3.2 reads, as a table; throws Refused with all that is wrong. */
export function readOwnFile(source: ByteSource, name: string, headerLine: number | null): OwnTable {
  const encoding = findEncoding(source);
  try {
    return readText(source, encoding, name, headerLine);
  } catch (error) {
    if (error instanceof EncodingError) throw badBytes(source, encoding);
    if (!(error instanceof QuoteError)) throw error;
    throw refused("这一行有一个双引号没有配对，其后的内容都算进了同一格。请补上或删去这个双引号再选。", error.line);
  }
}

function readText(source: ByteSource, encoding: Encoding, name: string, headerLine: number | null): OwnTable {
  const shape = findShape(...headOf(source, encoding), headerLine);
  const width = shape.header.cells.reduce((last, cell, i) => (squeeze(cell) === "" ? last : i + 1), 0);
  if (width > maximumColumns) {
    throw refused(`表头有 ${width} 列，最多 ${maximumColumns} 列。请删去用不到的列再选。`, shape.header.line);
  }
  const { names, notes: nameNotes } = nameColumns(shape.header.cells.slice(0, width));
  const records = (): Iterable<Record> => dataRecords(source, encoding, shape);
  const { surveys, notes } = survey(records(), names, shape);
  const plans = surveys.map((column) => column.plan());
  const batches = new ArrowBatches(plans);
  for (const { cells } of records()) if (noData(cells, shape) === null) batches.add(cells);
  return {
    name,
    fileName: source.fileName,
    headerLine: shape.header.line,
    columns: plans.map(({ type, about }, i) => ({ name: names[i]!, type, about })),
    rowCount: batches.rowCount,
    ipc: batches.toIpc(names),
    notes: [
      ...shapeNotes(shape, encoding),
      ...(batches.rowCount === 0 ? ["只有表头，没有数据行。"] : []),
      ...nameNotes,
      ...notes,
      ...plans.flatMap(({ note }) => note ?? []),
    ],
  };
}

/** The text of the beginning, and whether it is all. */
function headOf(source: ByteSource, encoding: Encoding): [head: string, isWhole: boolean] {
  let head = "";
  for (const piece of decodeText(source.chunks(), encoding)) {
    head += piece;
    if (head.length > headLength) return [head.slice(0, headLength), false];
  }
  return [head, true];
}

function* dataRecords(source: ByteSource, encoding: Encoding, shape: Shape): Generator<Record> {
  for (const records of splitRecords(decodeText(source.chunks(), encoding), shape.delimiter)) {
    for (const record of records) if (record.line > shape.header.line) yield record;
  }
}

/** Looks at every row before one is kept: what types the columns have, and whether every cell has a column. */
function survey(
  records: Iterable<Record>,
  names: readonly string[],
  shape: Shape,
): { surveys: ColumnSurvey[]; notes: string[] } {
  const surveys = names.map((name) => new ColumnSurvey(name));
  const problems = new RowProblems(names.length);
  for (const record of records) {
    const { line, cells } = record;
    const reason = noData(cells, shape);
    if (record.tooLarge || cells.some((cell) => cell.length > maximumCellSize)) problems.tooLarge(line);
    else if (reason) problems.skipped[reason].add(line);
    else {
      problems.checkWidth(record);
      if (cells.some(looksTotal)) problems.total.add(line);
      surveys.forEach((column, i) => column.observe(cells[i] ?? "", line));
    }
  }
  problems.throwIfAny();
  return { surveys, notes: problems.notes() };
}

type NoData = "empty" | "headerAgain" | "sum" | "note";

/**
 * Rows that are no data (DESIGN 3.2 rule 5); null where it is data. 平均 and 全市 are kept, with a word: without a contract
 * nobody knows whether they are rows among others.
 */
function noData(cells: readonly string[], shape: Shape): NoData | null {
  const first = cells.find((cell) => !isMissing(cell));
  if (first === undefined) return "empty";
  if (isHeaderAgain(cells, shape)) return "headerAgain";
  if (first.includes("计") && /^(?:全市|全省)?(?:合计|总计|小计)$/.test(squeeze(first))) return "sum";
  return isNoteRow(cells) ? "note" : null;
}

/** The pattern first: asked of every cell, isTotal alone takes a fifth of the time. */
function looksTotal(cell: string): boolean {
  return /[计均]|全[市省]/.test(cell) && isTotal(cell);
}

function isHeaderAgain(cells: readonly string[], { header }: Shape): boolean {
  return header.cells.every((cell, i) => trimCell(cell) === trimCell(cells[i] ?? ""));
}

function shapeNotes({ header, delimiterName, above }: Shape, encoding: Encoding): string[] {
  const shape = `编码 ${encodingNames[encoding]}，按${delimiterName}分列，表头在第 ${header.line} 行。`;
  if (above.length === 0) return [shape];
  const text = above.map(({ cells }) => cells.filter((cell) => !isMissing(cell)).join(" ")).join("；");
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return [shape, `表头之上的 ${above.length} 行没有读入：「${shown}」。`];
}
