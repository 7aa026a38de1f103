import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, StatementType, type DuckDBConnection } from "@duckdb/node-api";
import Papa from "papaparse";
import { columnKind, type ColumnKind } from "./column-kind.ts";
import { formula } from "./issue-list.ts";
import { readQuestions, type Question } from "./question-file.ts";

type Cell = string | number | boolean | null;

interface AnswerColumn {
  name: string;
  /** As DuckDB names it: VARCHAR, DATE, INTEGER, DOUBLE, BOOLEAN. */
  type: string;
  kind: ColumnKind;
}

interface Answer {
  columns: AnswerColumn[];
  rows: Cell[][];
  rowCount: number;
}

/** What a page shows of an answer; all of it stands in the CSV. */
const rowsOnPage = 500;

/** What stands for the count of rows in `-- answer:`. */
const rowsWord = "行数";

export interface QuestionFolders {
  /** Of the site: sql/<key>.csv go there. */
  site: string;
  /** The working folder: what the pages are made from. */
  work: string;
}

/** Asks the published database every question. Returns the file that holds the answers for the pages. */
export async function publishQuestions(
  database: string,
  { site, work }: QuestionFolders,
  questions: readonly Question[] = readQuestions(),
): Promise<string> {
  mkdirSync(join(site, "sql"), { recursive: true });
  const answered: (Question & Answer)[] = [];
  await withDatabase(database, join(work, "spill"), async (connection) => {
    for (const question of questions) {
      const answer = await ask(connection, question);
      writeFileSync(join(site, "sql", `${question.key}.csv`), csvOf(answer));
      answered.push({ ...question, ...answer, rows: answer.rows.slice(0, rowsOnPage) });
    }
  });
  const path = join(work, "questions.json");
  writeFileSync(path, JSON.stringify(answered));
  return path;
}

async function withDatabase(
  path: string,
  spill: string,
  use: (connection: DuckDBConnection) => Promise<void>,
): Promise<void> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: "READ_ONLY",
    threads: "2",
    memory_limit: "160MB",
    temp_directory: spill,
  });
  const connection = await instance.connect();
  try {
    await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A question that cannot be answered stops the build: the console would fail on it too. */
async function ask(connection: DuckDBConnection, { key, answer, sql }: Question): Promise<Answer> {
  const fail = (why: string): never => {
    throw new Error(`问题 ${key} 没有得出结果：${why}\n提示：改正 pipelines/questions/${key}.sql 后重新构建。`);
  };
  const reader = await connection.runAndReadAll(sql).catch((error: Error) => fail(error.message));
  const names = reader.columnNames();
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  if (reader.statementType !== StatementType.SELECT) return fail("不是查询（select），没有列");
  if (repeated.length > 0) return fail(`列名重复：${repeated.join("、")}`);
  const words = [...answer.matchAll(/\{(.+?)\}/g)].map(([, name]) => name!);
  const unknown = words.filter((name) => name !== rowsWord && !names.includes(name));
  if (unknown.length > 0) return fail(`-- answer: 里的 ${unknown.join("、")} 不是它的列`);
  const types = reader.columnTypes().map(String);
  const rows = reader.getRowsJson().map((row) => row.map((cell, at) => cellOf(cell, types[at]!)));
  const columns = names.map((name, at): AnswerColumn => {
    const type = types[at]!;
    const cells = rows.map((row) => row[at]);
    return { name, type, kind: columnKind(name, type, cells) };
  });
  return { columns, rows, rowCount: rows.length };
}

/** DuckDB hands over large integers and decimals as text. */
function cellOf(value: unknown, type: string): Cell {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return JSON.stringify(value);
  return /INT$|^DECIMAL/.test(type) ? Number(value) : value;
}

/** UTF-8 with BOM, for Excel and WPS. Months are written 2026-10 as in the data. */
function csvOf({ columns, rows }: Answer): string {
  const fields = columns.map(({ name }) => name);
  const data = rows.map((row) => row.map((cell, at) => csvCell(cell, columns[at]!)));
  return `\uFEFF${Papa.unparse([fields, ...data], { escapeFormulae: formula })}\r\n`;
}

function csvCell(cell: Cell, { kind }: AnswerColumn): Cell {
  if (typeof cell === "boolean") return cell ? "是" : "否";
  return kind === "month" && typeof cell === "string" ? cell.slice(0, 7) : cell;
}
