import { significant, tokenize } from "./tokens.ts";

const before = /^(OR|REPLACE|TEMP|TEMPORARY|LOCAL|GLOBAL|RECURSIVE|IF|NOT|EXISTS)$/i;
const kinds = /^(TABLE|VIEW)$/i;

/**
 * Why a statement may not define what it defines, in Chinese; null where it may. A table or view of the reader's own that
 * bears a published name would stand in its place, in all later queries and under the published views too.
 */
export function definitionRefusal(sql: string, published: ReadonlySet<string>): string | null {
  const words = significant(tokenize(sql)).map(({ from, to }) => sql.slice(from, to));
  if (/^alter$/i.test(words[0] ?? "")) return "这里不能改表。要改的话，请用 create or replace temp table 另建一张。";
  const create = words.findIndex((word) => /^create$/i.test(word));
  if (create < 0) return null;
  const rest = words.slice(create + 1);
  while (before.test(rest[0] ?? "")) rest.shift();
  if (!kinds.test(rest[0] ?? "")) return "这里只能建临时表和临时视图（create temp table、create temp view）。";
  const name = nameOf(rest.slice(1));
  if (published.size === 0) return "表和列的清单还没有读到，现在不能建表，请稍后再试。";
  return published.has(name) ? `“${name}”是已发布的表，自己的表请换一个名称，以免混淆。` : null;
}

/** The last part of a name, as in temp."省排名": without quotes, in lower case. */
function nameOf(words: readonly string[]): string {
  let [at, name] = [0, ""];
  while (/^(IF|NOT|EXISTS)$/i.test(words[at] ?? "")) at++;
  for (; at < words.length; at += 2) {
    name = unquoted(words[at]!);
    if (words[at + 1] !== ".") break;
  }
  return name.toLowerCase();
}

function unquoted(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word;
}

const asking = /^(SELECT|WITH|FROM|VALUES|EXPLAIN|DESCRIBE|DESC|SHOW|SUMMARIZE|TABLE|PIVOT|UNPIVOT|PRAGMA|CALL|\()$/;

/** Whether a statement changes what later ones see: a result then rests on it too. */
export function isDefinition(sql: string): boolean {
  const first = significant(tokenize(sql))[0];
  return first !== undefined && !asking.test(sql.slice(first.from, first.to).toUpperCase());
}
