import { formulaSafe } from "../../../pipelines/publish/formula-safe.ts";
import { cellsOf } from "../result.ts";
import { inSlices, type Pace } from "../slices.ts";
import { rawText } from "./raw-text.ts";
import type { Block } from "./selection.ts";
import type { ResultView } from "./view.ts";

/** Cells in a table of text: a comma for CSV, a tab for what is pasted. */
export type Delimiter = "," | "\t";

export type Progress = (share: number) => void;

const CELLS_A_BLOCK = 4096;

/** Hands out the rows of a view as text, many at a time, the head first. */
export async function writeDelimited(
  view: ResultView,
  delimiter: Delimiter,
  write: (text: string) => void,
  pace: Pace,
  onProgress?: Progress,
): Promise<void> {
  const { columns } = view.result;
  write(`${columns.map(({ name }) => quote(formulaSafe(name), delimiter)).join(delimiter)}\r\n`);
  const line = lineWriter(view, 0, columns.length - 1, delimiter);
  const block = Math.max(16, Math.ceil(CELLS_A_BLOCK / Math.max(1, columns.length)));
  await inSlices(
    view.rows.length,
    pace,
    (from, to) => {
      let text = "";
      for (let at = from; at < to; at++) text += line(at);
      write(text);
      onProgress?.(to / view.rows.length);
    },
    block,
  );
}

/** The cells of a selected block, to be pasted elsewhere. */
export function blockText(view: ResultView, { top, bottom, left, right }: Block): string {
  const line = lineWriter(view, left, right, "\t");
  let text = "";
  for (let at = top; at <= bottom; at++) text += line(at);
  return text.slice(0, -2);
}

/** One row of the view, from one column to another, with its line end. */
function lineWriter({ result, rows }: ResultView, left: number, right: number, delimiter: Delimiter) {
  const columns = result.columns.slice(left, right + 1).map((column) => ({ column, read: cellsOf(result, column) }));
  return (at: number): string => {
    let line = "";
    for (const { column, read } of columns) {
      if (line !== "" || column !== columns[0]!.column) line += delimiter;
      line += quote(rawText(read(rows[at]!), column), delimiter);
    }
    return `${line}\r\n`;
  };
}

/** A lone column's empty cell is quoted: an empty line would be no row. */
function quote(text: string, delimiter: Delimiter): string {
  if (!/["\r\n,\t]|^\s|\s$/.test(text)) return text;
  if (!text.includes('"') && !text.includes(delimiter) && !/[\r\n]|^\s|\s$/.test(text)) return text;
  return `"${text.replace(/"/g, '""')}"`;
}
