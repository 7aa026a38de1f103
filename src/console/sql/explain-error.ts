import { readFailure, type Failure } from "./errors/failure.ts";
import { limitRules } from "./errors/limits.ts";
import { nameRules } from "./errors/names.ts";
import { tokenAt } from "./errors/place.ts";
import { wordOf, type Finding, type Rule, type Said } from "./errors/rule.ts";
import { shapeRules } from "./errors/shape.ts";
import { syntaxRules } from "./errors/syntax.ts";
import { valueRules } from "./errors/values.ts";
import { significant, tokenize } from "./tokens.ts";

export interface Explained {
  /** What is wrong and what to do, in Chinese. */
  message: string;
  /** Where in the statement; null where DuckDB does not say and nothing can be told from its words. */
  from: number | null;
  to: number | null;
  /** DuckDB's own words, without the line it shows. */
  original: string;
}

const rules: Rule[] = [...syntaxRules, ...nameRules, ...shapeRules, ...limitRules, ...valueRules];

/** An error of DuckDB 1.4.3, plain or as JSON, for the statement that it answered. */
export function explainError(original: string, sql: string): Explained {
  const failure = readFailure(original);
  const finding = findingOf(failure, sql);
  const said = sayIn(finding);
  const mark = markOf(said.mark, finding) ?? finding.at;
  const words = failure.kind === "" ? failure.text : `${failure.kind} Error: ${failure.text}`;
  return { message: said.message, from: mark?.from ?? null, to: mark?.to ?? null, original: words };
}

function findingOf(failure: Failure, sql: string): Finding {
  const tokens = significant(tokenize(sql));
  const place = tokenAt(failure, sql);
  const index = place === null ? -1 : tokens.findIndex(({ from }) => from === place.from);
  return { sql, text: failure.text, tokens, at: tokens[index] ?? null, index };
}

function sayIn(finding: Finding): Said {
  for (const { when, say } of rules) {
    const found = when.exec(finding.text);
    if (found === null) continue;
    const said = say(found, finding);
    return typeof said === "string" ? { message: said } : said;
  }
  return { message: `查询没有成功：${finding.text}` };
}

/** A name is looked for where DuckDB gives no place: first where it stands alone, then behind a dot. */
function markOf(mark: Said["mark"], { sql, tokens, at }: Finding): { from: number; to: number } | null {
  if (mark === undefined || (typeof mark === "string" && at !== null)) return null;
  if (typeof mark !== "string") return mark;
  const named = tokens.filter((token) => nameIn(wordOf(sql, token)) === nameIn(mark));
  const isAlone = (token: (typeof tokens)[number]): boolean => sql[token.from - 1] !== ".";
  return named.find(isAlone) ?? named[0] ?? null;
}

function nameIn(word: string): string {
  return word.replace(/^(['"])([^]*)\1$/, "$2").toLowerCase();
}
