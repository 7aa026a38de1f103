import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { parseQuestion, readQuestions, type Question } from "../../pipelines/publish/question-file.ts";
import { text } from "../../pipelines/warehouse/quote.ts";
import { askDatabase } from "./ask.ts";

const database = join(inject("site"), "data/ducha.duckdb");
const questions = readQuestions();
const folder = mkdtempSync(join(tmpdir(), "ducha-question-files-"));
let instance: DuckDBInstance;

beforeAll(async () => {
  instance = await DuckDBInstance.create(database, { access_mode: "READ_ONLY" });
});

afterAll(() => {
  instance.closeSync();
  rmSync(folder, { recursive: true });
});

const made = (sql: string, answer = "{行数}行。"): Question => ({
  key: "made",
  topic: "在省排名",
  title: "问？",
  about: "。",
  none: "没有。",
  needs: [],
  answer,
  answerSql: null,
  sql,
});
const askOne = async (sql: string, answer?: string) => askDatabase(database, [made(sql, answer)]);

test("there are 20, each a question in words, in topics that stand together", () => {
  expect(questions).toHaveLength(20);
  expect(questions.filter(({ title }) => !/^.{5,25}？$/.test(title)).map(({ title }) => title)).toEqual([]);
  const topics = questions.map(({ topic }) => topic).filter((topic, at, all) => topic !== all[at - 1]);
  expect(topics).toEqual(["在省排名", "县市区", "落后督办", "督查计分", "部门", "数据质量与口径"]);
});

test.each(questions)("$key reads Chinese views alone", async ({ sql }) => {
  const connection = await instance.connect();
  const strings = async (query: string) =>
    (await connection.runAndReadAll(query)).getRowsJson().map(([name]) => String(name));
  const views = await strings("select view_name from duckdb_views() where not internal");
  const [tree] = await strings(`select json_serialize_sql(${text(sql)})`);
  const [read, own] = namesIn(JSON.parse(tree!));
  expect(read.size).toBeGreaterThan(0);
  const others = [...read].filter(
    (name) => !own.has(name) && !(views.includes(name) && /^\p{Script=Han}+$/u.test(name)),
  );
  expect(others).toEqual([]);
});

/** The tables that a parsed query reads, and the names that it gives to its own parts. */
function namesIn(tree: unknown, read = new Set<string>(), own = new Set<string>()): [Set<string>, Set<string>] {
  if (typeof tree !== "object" || tree === null) return [read, own];
  const node = tree as { type?: unknown; table_name?: string; cte_map?: { map: { key: string }[] } };
  if (node.type === "BASE_TABLE") read.add(node.table_name!);
  for (const { key } of node.cte_map?.map ?? []) own.add(key);
  for (const part of Object.values(tree)) namesIn(part, read, own);
  return [read, own];
}

test("an answer has at most ten columns, all with Chinese names", async () => {
  const { all } = await askDatabase(database);
  expect(all.filter(({ columns }) => columns.length > 10).map(({ key }) => key)).toEqual([]);
  const names = all.flatMap(({ columns }) => columns.map(({ name }) => name));
  expect(names.filter((name) => !/^\p{Script=Han}+$/u.test(name))).toEqual([]);
});

test.each([
  ["a table that is not there", "select 1 as 甲 from 没有的表", "{行数}", "没有的表"],
  ["a column twice", "select 1 as 甲, 2 as 甲", "{行数}", "列名重复：甲"],
  ["a statement that answers nothing", "begin", "{行数}", "没有列"],
  ["a word in the sentence that is no column", "select 1 as 甲", "{乙}", "乙 不是它的列"],
])("%s stops the build and names the question and its file", async (_, sql, answer, why) => {
  const asked = askOne(sql, answer);
  await expect(asked).rejects.toThrow(why);
  await expect(asked).rejects.toThrow(/问题 made 没有得出结果[^]*提示：[^]*pipelines\/questions\/made\.sql/);
});

test("a question cannot write", async () => {
  await expect(askOne("create table 新表 as select 1 as 甲")).rejects.toThrow("问题 made");
});

test("the CSV is for Excel: BOM, months as in the data, yes and no in Chinese, no formulas, lines ended by CRLF", async () => {
  const { csv } = await askOne(`
    select date '2026-10-01' as 月份, date '2026-10-01' as 落款日期, '=1+1' as 名称, -5 as 位次变化, true as 过期, null as 空
    union all select date '2026-09-01', date '2026-09-15', '甲,"乙"', 0.5, false, null`);
  expect(csv("made")).toBe(
    "\uFEFF月份,落款日期,名称,位次变化,过期,空\r\n" +
      `2026-10,2026-10-01,"'=1+1",-5,是,\r\n2026-09,2026-09-15,"甲,""乙""",0.5,否,\r\n`,
  );
});

test("the page gets the first 500 rows and the count, the CSV all", async () => {
  const { all, csv } = await askOne("select range as 数 from range(1234)");
  expect(all[0]).toMatchObject({ rowCount: 1234, columns: [{ name: "数", type: "BIGINT", kind: "integer" }] });
  expect(all[0]!.rows).toHaveLength(500);
  expect(all[0]!.rows.at(-1)).toEqual([499]);
  expect(csv("made").trim().split("\r\n")).toHaveLength(1235);
});

test("an answer without rows is an answer, its CSV a header", async () => {
  const { all, csv } = await askOne("select 1 as 甲 where false");
  expect(all[0]).toMatchObject({ rowCount: 0, rows: [] });
  expect(csv("made")).toBe("\uFEFF甲\r\n");
});

const header = "-- 问？\n-- topic: 部门\n-- about: 读法。\n-- needs: 在省排名、本市位次\n-- none: 没有\n";

test("a question file says in its header what it asks, of what, how to read it, what it needs, and the sentence", () => {
  expect(parseQuestion("x", `${header}-- answer: {行数}。\n\nselect 1\n`)).toEqual({
    key: "x",
    topic: "部门",
    title: "问？",
    about: "读法。",
    needs: ["在省排名", "本市位次"],
    none: "没有",
    answer: "{行数}。",
    answerSql: null,
    sql: "-- 问？\nselect 1\n",
  });
  expect(() => parseQuestion("x", "-- 问？\nselect 1")).toThrow("问题 x 的开头应是");
});

test("the query of the sentence stands after the question's, and is not part of what the editor opens", () => {
  const source = `${header}select 1 as 甲\n\n-- answer:\nselect '一句话'\n`;
  expect(parseQuestion("x", source)).toMatchObject({
    answer: null,
    answerSql: "select '一句话'",
    sql: "-- 问？\nselect 1 as 甲\n",
  });
  expect(() => parseQuestion("x", `${header}select 1\n`)).toThrow("问题 x 的开头应是");
  expect(() => parseQuestion("x", source.replace("、本市位次", "、没有的"))).toThrow("没有的 不在 needs.ts 中");
});

test("a sentence is one text from the rows; more, or a query that fails, stops the build", async () => {
  const asked = (answerSql: string) =>
    askDatabase(database, [{ ...made("select unnest([1, 2]) as 甲"), answer: null, answerSql }]);
  const told = await asked("with 和 as (select sum(甲) as 和 from 答案) select concat('合计', 和, '。') from 和");
  expect(told.sentence("made")).toBe("合计3。");
  await expect(asked("select '甲' from 答案")).rejects.toThrow("一行一列文字");
  await expect(asked("select 乙 from 答案")).rejects.toThrow(/问题 made 没有得出结果[^]*乙/);
});

test("a question that is not in the order is not forgotten silently", () => {
  writeFileSync(join(folder, "stray.sql"), "select 1");
  expect(() => readQuestions(folder, [])).toThrow(/stray.*order\.ts/);
});
