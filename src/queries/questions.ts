import { readFile } from "node:fs/promises";
import type { Cell, ResultColumn } from "../console/result.ts";
import type { QuestionCard } from "../console/setup.ts";
import { once } from "./database.ts";

export type AnswerColumn = Omit<ResultColumn, "key">;

export interface Answer {
  columns: AnswerColumn[];
  rows: Cell[][];
  /** Of the whole answer: a page shows the first of its rows. */
  rowCount: number;
}

/** A ready question and what the published data answers to it. */
export interface AnsweredQuestion extends QuestionCard, Answer {
  /** How to read the answer. */
  about: string;
  /**
   * The answer in a sentence: {行数} is the count of rows, {指标} the cell of that column in the first row. null where
   * there is no row.
   */
  answer: string | null;
  /** What no row means: 2026年10月没有在省落后的指标。 */
  none: string;
  /** Instead of `none`, where there is no row because data are missing. */
  missing: { what: string; todo: string } | null;
}

/** In the order in which they are shown (DUCHA_QUESTIONS, written by pipelines/publish/questions.ts). */
export const loadQuestions = once(async (): Promise<AnsweredQuestion[]> => {
  const path = process.env.DUCHA_QUESTIONS;
  if (path === undefined) throw new Error("DUCHA_QUESTIONS is not set: the site is built by `npm run build`");
  return JSON.parse(await readFile(path, "utf8")) as AnsweredQuestion[];
});
