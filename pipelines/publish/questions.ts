import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance, StatementType, type DuckDBConnection } from "@duckdb/node-api";
import Papa from "papaparse";
import { columnKind, type ColumnKind } from "./column-kind.ts";
import { formula } from "./formula-safe.ts";
import { needs } from "../questions/needs.ts";
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

/** The latest months in words, as sentences name them: 2026年10月. Absent where there is no such data. */
type Months = Readonly<Record<string, string>>;

/** Why there is no row. */
interface Missing {
  what: string;
  todo: string;
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
  const answered: unknown[] = [];
  await withDatabase(database, join(work, "spill"), async (connection) => {
    const months = await readMonths(connection);
    for (const question of questions) {
      const answer = await ask(connection, question);
      writeFileSync(join(site, "sql", `${question.key}.csv`), csvOf(answer));
      const words = await inWords(connection, question, answer, months);
      answered.push({ ...cardOf(question), ...answer, ...words, rows: answer.rows.slice(0, rowsOnPage) });
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

function cardOf({
  key,
  topic,
  title,
  about,
  sql,
}: Question): Pick<Question, "key" | "topic" | "title" | "about" | "sql"> {
  return { key, topic, title, about, sql };
}

async function readMonths(connection: DuckDBConnection): Promise<Months> {
  const reader = await connection.runAndReadAll(`
    select '在省月份' as name, strftime(max(月份), '%Y年%-m月') as month from 城市榜
    union all select '县域月份', strftime(max(月份), '%Y年%-m月') from 县域榜`);
  const known = reader.getRowsJson().filter(([, month]) => month !== null);
  return Object.fromEntries(known) as Months;
}

interface Words {
  /** With {指标} for the cell of the first row, which the page writes; null where there is no row. */
  answer: string | null;
  none: string;
  missing: Missing | null;
}

/** The answer as sentences. Without a row it is looked into whether anything is missing. */
async function inWords(
  connection: DuckDBConnection,
  question: Question,
  { rowCount }: Answer,
  months: Months,
): Promise<Words> {
  const none = withMonths(question.none, months);
  if (rowCount === 0) return { answer: null, none, missing: await findMissing(connection, question, months) };
  return { answer: question.answer ?? (await askSentence(connection, question)), none, missing: null };
}

function withMonths(template: string, months: Months): string {
  return template.replaceAll(/\{(.+?)\}/g, (_, name: string) => months[name] ?? "");
}

async function findMissing(connection: DuckDBConnection, question: Question, months: Months): Promise<Missing | null> {
  for (const name of question.needs) {
    const { query, missing, todo } = needs[name]!;
    const reader = await connection.runAndReadAll(`select 1 from (${query}) limit 1`);
    if (reader.currentRowCount === 0) return { what: withMonths(missing, months), todo };
  }
  return null;
}

async function askSentence(connection: DuckDBConnection, { key, sql, answerSql }: Question): Promise<string> {
  const query = `with 答案 as materialized (\n${sql}\n)\nfrom (\n${answerSql}\n)`;
  const reader = await connection.runAndReadAll(query).catch((error: Error) => fail(key, error.message));
  const [row, ...others] = reader.getRowsJson();
  const [sentence] = row ?? [];
  if (typeof sentence !== "string" || others.length > 0) return fail(key, "-- answer: 的查询应得出一行一列文字");
  return sentence;
}

function fail(key: string, why: string): never {
  throw new Error(`问题 ${key} 没有得出结果：${why}\n提示：改正 pipelines/questions/${key}.sql 后重新构建。`);
}

/** A question that cannot be answered stops the build: the console would fail on it too. */
async function ask(connection: DuckDBConnection, { key, answer, sql }: Question): Promise<Answer> {
  const reader = await connection.runAndReadAll(sql).catch((error: Error) => fail(key, error.message));
  const names = reader.columnNames();
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  if (reader.statementType !== StatementType.SELECT) return fail(key, "不是查询（select），没有列");
  if (repeated.length > 0) return fail(key, `列名重复：${repeated.join("、")}`);
  const words = [...(answer ?? "").matchAll(/\{(.+?)\}/g)].map(([, name]) => name!);
  const unknown = words.filter((name) => name !== rowsWord && !names.includes(name));
  if (unknown.length > 0) return fail(key, `-- answer: 里的 ${unknown.join("、")} 不是它的列`);
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
