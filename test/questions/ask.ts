import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishDatabase } from "../../pipelines/publish/database.ts";
import { readQuestions, type Question } from "../../pipelines/publish/question-file.ts";
import { publishQuestions } from "../../pipelines/publish/questions.ts";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse } from "../../pipelines/warehouse/warehouse.ts";
import { loadCase, type CaseInput } from "../models/case-input.ts";

type Cell = string | number | boolean | null;

export interface Answered extends Pick<Question, "key" | "topic" | "title" | "about" | "none" | "answer" | "sql"> {
  missing: { what: string; todo: string } | null;
  columns: { name: string; type: string; kind: string }[];
  rows: Cell[][];
  rowCount: number;
}

/** Answers by key, and each CSV as it was written. */
export interface Answers {
  all: Answered[];
  /** The named columns of the rows, in order; all columns where none is named. */
  rows(key: string, ...columns: string[]): Cell[][];
  csv(key: string): string;
  /** What the page says of the answer: the sentence with its {} as they are, or why there is no row. */
  sentence(key: string): string;
}

/** Asks a published database the ready questions, or others. */
export async function askDatabase(database: string, questions?: readonly Question[]): Promise<Answers> {
  const folder = mkdtempSync(join(tmpdir(), "ducha-questions-"));
  try {
    const path = await publishQuestions(database, { site: folder, work: folder }, questions);
    const all = JSON.parse(readFileSync(path, "utf8")) as Answered[];
    const csv = new Map(all.map(({ key }) => [key, readFileSync(join(folder, "sql", `${key}.csv`), "utf8")]));
    return {
      all,
      csv: (key) => csv.get(key)!,
      sentence: (key) => sentenceOf(all.find((one) => one.key === key)!),
      rows: (key, ...names) =>
        pick(
          all.find((one) => one.key === key)!,
          names,
        ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sentenceOf({ answer, missing, none }: Answered): string {
  return answer ?? missing?.what ?? none;
}

function pick({ columns, rows }: Answered, names: readonly string[]): Cell[][] {
  const places = names.length === 0 ? columns.map((_, at) => at) : names.map((name) => placeOf(columns, name));
  return rows.map((row) => places.map((at) => row[at]!));
}

function placeOf(columns: Answered["columns"], name: string): number {
  const at = columns.findIndex((column) => column.name === name);
  if (at < 0) throw new Error(`no column ${name}`);
  return at;
}

/** Asks what a small world of test/cases/models' kind would publish. */
export async function askCase(input: Omit<CaseInput, "claim">): Promise<Answers> {
  const folder = mkdtempSync(join(tmpdir(), "ducha-world-"));
  const warehouse = await openWarehouse();
  try {
    await loadCase(warehouse, input);
    await runModels(warehouse, () => undefined);
    const path = join(folder, "ducha.duckdb");
    await publishDatabase(warehouse, path);
    return await askDatabase(path);
  } finally {
    warehouse.close();
    rmSync(folder, { recursive: true });
  }
}

export function question(key: string): Question {
  return readQuestions().find((one) => one.key === key)!;
}
