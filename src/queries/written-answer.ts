import { answerSentence } from "../format/answer-sentence.ts";
import { cellWriter } from "../format/cell-text.ts";
import { formatCount } from "../format/number.ts";
import type { AnsweredQuestion } from "./questions.ts";
import { loadSite } from "./site.ts";

/** An answer in the words of the site. */
export interface WrittenAnswer {
  /** null where there is no row. */
  sentence: string | null;
  /** The cells of the first rows, by row and column. */
  rows: string[][];
}

export async function writeAnswer({ columns, rows, rowCount, answer }: AnsweredQuestion): Promise<WrittenAnswer> {
  const { indicators } = await loadSite();
  const cells = columns.map((_, at) => (row: number) => rows[row]?.[at] ?? null);
  const write = cellWriter({ columns, cells, rowCount: rows.length }, indicators);
  const written = rows.map((_, row) => columns.map((_, at) => write(row, at)));
  const [first] = written;
  return {
    sentence:
      first === undefined || answer === null ? null : answerSentence(answer, columns, first, formatCount(rowCount)),
    rows: written,
  };
}
