import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { questionKeys } from "../questions/order.ts";

/** A ready question of pipelines/questions: what it asks in words, and the query over the Chinese views. */
export interface Question {
  /** The name of its file and page: lagging-now. */
  key: string;
  topic: string;
  /** 本月哪些指标在省落后，归谁分管？ */
  title: string;
  /** How to read the answer, in one or two sentences. */
  about: string;
  /** The answer in a sentence: {行数} is the count of rows, {指标} the cell of that column in the first row. */
  answer: string;
  /** Its first line is the title as a comment, so that a query in the editor says what it asks. */
  sql: string;
}

export const questionsFolder = join(import.meta.dirname, "..", "questions");

/** All questions in the order in which they are shown. */
export function readQuestions(folder = questionsFolder, keys: readonly string[] = questionKeys): Question[] {
  const found = readdirSync(folder).flatMap((name) => (name.endsWith(".sql") ? [name.slice(0, -4)] : []));
  const unlisted = found.filter((key) => !keys.includes(key));
  if (unlisted.length > 0) throw new Error(`问题 ${unlisted.join("、")} 没有排进 ${folder} 的 order.ts`);
  return keys.map((key) => parseQuestion(key, readFileSync(join(folder, `${key}.sql`), "utf8")));
}

/** The header is `-- <title>`, `-- topic: …`, `-- about: …`, `-- answer: …`; the query follows. */
export function parseQuestion(key: string, source: string): Question {
  const found = /^-- (?<title>.+)\n-- topic: (?<topic>.+)\n-- about: (?<about>.+)\n-- answer: (?<answer>.+)\n/.exec(
    source,
  );
  const { title = "", topic = "", about = "", answer = "" } = found?.groups ?? {};
  if (found === null || !/^[a-z0-9-]+$/.test(key))
    throw new Error(
      `问题 ${key} 的开头应是四行：-- 标题、-- topic: 类别、-- about: 怎么读、-- answer: 一句话；文件名只用小写字母、数字和 -`,
    );
  const sql = `-- ${title}\n${source.slice(found[0].length).trim()}\n`;
  return { key, topic, title, about, answer, sql };
}
