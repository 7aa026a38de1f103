import { cellWriter, isFigure, isParticipants, showsParticipants } from "../../format/cell-text.ts";
import { formatCount } from "../../format/number.ts";
import type { OwnSource } from "../origin.ts";
import { cellsOf, type ResultColumn } from "../result.ts";
import type { ResultView } from "../results/view.ts";
import type { ConsoleSetup } from "../setup.ts";
import { xmlText } from "../xml-text.ts";
import { dayText } from "./clock.ts";
import { isLong, monthsOf, monthsText, stampLines, type StampLine } from "./stamp.ts";

/** An annex as data: the printed sheet and the .docx both show this object and compute nothing. */
export interface AnnexDocument {
  title: string;
  /** The months of its rows: a title speaks of 本月. Null where no row says its month. */
  subtitle: string | null;
  /** The reader's own words, by paragraphs. */
  note: string[];
  /** 示例数据, on every page; null once the data is real. */
  sample: string | null;
  columns: AnnexColumn[];
  /** As they stand in the table, without the row number. */
  rows: string[][];
  /** That there is more than is listed; null where there is not. */
  remark: string | null;
  /** The query where it is too long to stand beside the seal: appended after it; else it is a line of the stamp. */
  query: string | null;
  /** What the table was made from. */
  stamp: StampLine[];
  /** Who seals it. */
  signedBy: string;
  /** 2024年4月5日 */
  date: string;
}

export interface AnnexColumn {
  name: string;
  /** Set to the right. */
  isFigure: boolean;
}

/** What the reader fills in. */
export interface AnnexInput {
  title: string;
  note: string;
  signedBy: string;
  /** Keys of the columns to list. */
  columns: ReadonlySet<string>;
}

/** More rows are for a file, not for paper. */
export const MOST_ROWS = 2000;
/** A cell that is longer would fill pages. */
const LONGEST_CELL = 1000;

export interface AnnexContext {
  setup: ConsoleSetup;
  ownSources: readonly OwnSource[];
  /** The browser's clock. */
  now: Date;
}

export function annexDocument(view: ResultView, input: AnnexInput, context: AnnexContext): AnnexDocument {
  const { columns: all, rowCount } = view.result;
  const cells = all.map((column) => cellsOf(view.result, column));
  const write = cellWriter({ columns: all, cells, rowCount }, context.setup.indicators);
  const places = listedPlaces(all, input.columns);
  const listed = view.rows.subarray(0, MOST_ROWS);
  const query = xmlText(view.result.sql.trim());
  const months = monthsText(monthsOf(view, listed));
  return {
    title: xmlText(input.title),
    subtitle: months === null ? null : `数据月份：${months}`,
    note: xmlText(input.note)
      .split("\n")
      .filter((line) => line.trim() !== ""),
    sample: context.setup.isSample ? context.setup.sampleNote : null,
    columns: places.map((at) => ({ name: xmlText(all[at]!.name), isFigure: isFigure(all[at]!) })),
    rows: Array.from(listed, (row) => places.map((at) => shortened(xmlText(write(row, at))))),
    remark: remarkOf(view, listed.length),
    query: isLong(query) ? query : null,
    stamp: stampLines(view, { listed, unlisted: unlistedCount(all, places), columns: places.length, query }, context),
    signedBy: xmlText(input.signedBy),
    date: dayText(context.now),
  };
}

/** 15/16 holds 参评数: a column of its own would say it twice. */
function listedPlaces(all: readonly ResultColumn[], chosen: ReadonlySet<string>): number[] {
  const places = all.flatMap(({ key }, at) => (chosen.has(key) ? [at] : []));
  if (!places.some((at) => showsParticipants(all[at]!))) return places;
  return places.filter((at) => !isParticipants(all[at]!));
}

/** Columns of which the table says nothing. */
function unlistedCount(all: readonly ResultColumn[], places: readonly number[]): number {
  const isSaid = places.some((at) => showsParticipants(all[at]!));
  return all.filter((column, at) => !places.includes(at) && !(isSaid && isParticipants(column))).length;
}

function shortened(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  return `${[...text.slice(0, LONGEST_CELL)].join("")}……（全文${formatCount(text.length)}字，见下载的表）`;
}

function remarkOf(view: ResultView, listed: number): string | null {
  if (listed === 0) return "没有符合条件的行。";
  if (listed === view.rows.length) return null;
  return `共${formatCount(view.rows.length)}行，本表列出前${formatCount(listed)}行；全部见下载的 CSV 或 .xlsx。`;
}
