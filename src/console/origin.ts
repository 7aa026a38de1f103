import { monthText } from "../format/month.ts";
import type { ConsoleSetup, QuestionCard } from "./setup.ts";

/** A file of the reader's own that can be queried beside the published data. */
export interface OwnSource {
  /** As a query names it. */
  name: string;
  fileName: string;
}

/** The reader's own files that a query speaks of: what comes from them was never published. */
export function ownSourcesIn(sql: string, sources: readonly OwnSource[]): OwnSource[] {
  const text = sql.toLowerCase();
  return sources.filter(({ name }) => text.includes(name.toLowerCase()));
}

/** The ready question whose query this is. */
export function questionOf(sql: string, questions: readonly QuestionCard[]): QuestionCard | undefined {
  const own = normalised(sql);
  return questions.find((question) => normalised(question.sql) === own);
}

export function questionTitle(sql: string, questions: readonly QuestionCard[]): string | null {
  return questionOf(sql, questions)?.title ?? null;
}

/** Comments, white space and the last semicolon make no other query. */
function normalised(sql: string): string {
  return sql
    .replace(/^(\s*--[^\n]*\n)+/, "")
    .replace(/\s+/g, " ")
    .replace(/[\s;]+$/, "")
    .trim();
}

/** 来源：济宁市督查看板“数据查询”，数据截至2024年3月。 */
export function sourceLine(setup: ConsoleSetup, sql: string, own: readonly OwnSource[]): string {
  const month = setup.dataMonth === null ? "暂无数据" : `数据截至${monthText(setup.dataMonth)}`;
  const files = ownSourcesIn(sql, own).map(({ fileName }) => `“${fileName}”`);
  const used = files.length === 0 ? "" : `；用到自带文件${files.join("、")}，不在已发布的数据之内`;
  return `来源：${setup.siteTitle}“数据查询”，${month}${used}${setup.isSample ? `；${setup.sampleNote}` : ""}。`;
}
