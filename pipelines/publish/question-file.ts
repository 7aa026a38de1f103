import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { needs } from "../questions/needs.ts";
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
  /** The answer where there is no row although nothing is missing: 本月没有在省落后的指标。 */
  none: string;
  /** Names of pipelines/questions/needs.ts, the first missing one is told. */
  needs: string[];
  /** The answer in a sentence: {行数} is the count of rows, {指标} the cell of that column in the first row. */
  answer: string | null;
  /** Instead of it, where one row does not tell: a query over the rows, called 答案, that gives one text. */
  answerSql: string | null;
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

const headerOf =
  /^-- (?<title>.+)\n-- topic: (?<topic>.+)\n-- about: (?<about>.+)\n-- needs: (?<needs>.+)\n-- none: (?<none>.+)\n(?:-- answer: (?<answer>.+)\n)?/;
const answerMark = "\n-- answer:\n";

/**
 * The header is `-- <title>`, `-- topic: …`, `-- about: …`, `-- needs: …`, `-- none: …`, `-- answer: …`; the query
 * follows. Where the last line is left out, a line `-- answer:` and the query of the sentence follow the query.
 */
export function parseQuestion(key: string, source: string): Question {
  const found = headerOf.exec(source);
  const { title = "", topic = "", about = "", none = "", answer, needs: needed = "" } = found?.groups ?? {};
  const [sql = "", answerSql, ...others] = source.slice(found?.[0].length ?? 0).split(answerMark);
  const hasOneAnswer = (answer === undefined) !== (answerSql === undefined) && others.length === 0;
  if (found === null || !hasOneAnswer || !/^[a-z0-9-]+$/.test(key))
    throw new Error(
      `问题 ${key} 的开头应是：-- 标题、-- topic: 类别、-- about: 怎么读、-- needs: 要有的数据、-- none: 没有行时的话、` +
        "-- answer: 一句话（或在查询之后另起一行 -- answer: 写得出这句话的查询）；文件名只用小写字母、数字和 -",
    );
  return {
    key,
    topic,
    title,
    about,
    none,
    needs: readNeeds(key, needed),
    answer: answer ?? null,
    answerSql: answerSql?.trim() ?? null,
    sql: `-- ${title}\n${sql.trim()}\n`,
  };
}

function readNeeds(key: string, line: string): string[] {
  const names = line.split("、");
  const unknown = names.filter((name) => !Object.hasOwn(needs, name));
  if (unknown.length > 0) throw new Error(`问题 ${key} 的 -- needs: 里的 ${unknown.join("、")} 不在 needs.ts 中`);
  return names;
}
