import { distance } from "fastest-levenshtein";
import type { Token } from "../tokens.ts";
import { findFullWidth } from "./full-width.ts";
import { cited, wordOf, type Finding, type Rule, type Said } from "./rule.ts";

/** What the parser does not understand. */
export const syntaxRules: Rule[] = [
  { when: /^syntax error at end of input/, say: (_, finding) => sayUnfinished(finding) },
  { when: /^syntax error at or near/, say: (_, finding) => fullWidthBefore(finding) ?? sayNear(finding) },
  { when: /^unterminated quoted string/, say: () => "这里的文字少了后面的单引号 '。" },
  { when: /^unterminated quoted identifier/, say: () => '这里的名称少了后面的双引号 "。文字要用单引号。' },
  { when: /^unterminated dollar-quoted string/, say: () => "这里的 $ 引号没有结束。" },
  { when: /^unterminated \/\* comment/, say: () => "这里的注释少了结尾的 */。" },
  { when: /^zero-length delimited identifier/, say: () => "双引号里是空的。空文字要写成两个单引号：''。" },
  { when: /^SELECT clause without selection list/, say: () => "select 后面缺少要查的列；查所有列写 select *。" },
  { when: /^VALUES lists must all be the same length/, say: () => "values 的每一行，值的个数要相同。" },
  {
    when: /^Duplicate CTE name "(.+)"/,
    say: ([, name]) => ({ message: `with 里有两个${cited(name!)}，请改一个名称。`, mark: name! }),
  },
  { when: /^(Max expression depth|memory exhausted)/, say: () => "语句的括号或运算嵌套得太深，请分成几步写。" },
];

function fullWidthBefore({ sql, tokens, index }: Finding): Said | null {
  const found = findFullWidth(sql, tokens.slice(0, index < 0 ? undefined : index + 1));
  return found === null ? null : { message: found.message, mark: { from: found.at, to: found.at + 1 } };
}

function sayUnfinished(finding: Finding): Said | string {
  const { sql, tokens, at } = finding;
  const fullWidth = fullWidthBefore(finding);
  if (fullWidth !== null) return fullWidth;
  const open = unclosed(sql, tokens);
  if (open !== null) return { message: `这个 ${wordOf(sql, open)} 没有配对的右括号。`, mark: open };
  const words = tokens.map((token) => wordOf(sql, token).toLowerCase());
  if (count(words, "case") > count(words, "end")) return "case 还没有写 end。";
  const join = words.lastIndexOf("join");
  if (join >= 0 && !/^(cross|natural|positional|asof)$/.test(words[join - 1] ?? "") && !words.slice(join).some(isOn)) {
    return "join 后面还要写按什么连接，如 on a.指标编码 = b.指标编码，或 using (指标编码)。";
  }
  return `语句没有写完：${cited(wordOf(sql, at))}后面还缺内容。`;
}

function isOn(word: string): boolean {
  return word === "on" || word === "using";
}

function count(words: readonly string[], word: string): number {
  return words.filter((each) => each === word).length;
}

function unclosed(sql: string, tokens: readonly Token[]): Token | null {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== "bracket") continue;
    if (/[([{]/.test(wordOf(sql, token))) open.push(token);
    else open.pop();
  }
  return open[open.length - 1] ?? null;
}

const clauses = ["from", "where", "group", "having", "qualify", "order", "limit", "offset", "union"];
const typed = [
  "select",
  "with",
  "distinct",
  "by",
  "join",
  "values",
  "insert",
  "update",
  "delete",
  "create",
  ...clauses,
];

function sayNear(finding: Finding): Said | string {
  const { sql, tokens, at, index } = finding;
  const [word, before] = [wordOf(sql, at).toLowerCase(), wordOf(sql, tokens[index - 1]).toLowerCase()];
  const typo = [at, tokens[index - 1]].map((token) => misspelt(sql, token)).find((said) => said !== null);
  if (typo != null) return typo;
  if (/^(group|order|partition)$/.test(before)) return `${before} 后面要先写 by。`;
  if (before === "top") return "只要前几行，请在语句最后写 limit，如 limit 10。";
  if (word === "," && before === ",") return "这里多写了一个逗号。";
  if (word === "," && /\blimit\b[^]*$/i.test(sql.slice(0, at?.from))) return "跳过几行再取，请写 limit 10 offset 20。";
  if (word === ")" && unopened(sql, tokens)) return "这里多了一个右括号。";
  if (clauses.includes(word)) return sayClause(word, before);
  if (at?.kind === "string") return "文字前面缺少逗号或运算符（如 =、like）。";
  return `${cited(wordOf(sql, at))}附近的写法不对：请检查它前面是不是缺了逗号、运算符或括号。`;
}

function sayClause(word: string, before: string): string {
  if (before === ",") return `${word} 前面多了一个逗号，或者缺一列。`;
  if (clauses.includes(before) || before === "by" || before === "join") return `${before} 和 ${word} 之间缺少内容。`;
  return `${word} 的位置不对。各部分的次序是：select … from … where … group by … having … order by … limit …。`;
}

/** form → from: one letter off, or the same letters in another order. */
function misspelt(sql: string, token: Token | undefined | null): Said | null {
  const word = wordOf(sql, token).toLowerCase();
  if (token?.kind !== "word" || typed.includes(word) || word.length < 3) return null;
  const meant = typed.find((each) => each.length > 2 && (distance(word, each) === 1 || sorted(word) === sorted(each)));
  return meant === undefined ? null : { message: `${cited(wordOf(sql, token))}是不是想写 ${meant}？`, mark: token };
}

function sorted(word: string): string {
  return [...word].sort().join("");
}

function unopened(sql: string, tokens: readonly Token[]): boolean {
  let depth = 0;
  return tokens.some((token) => {
    if (token.kind === "bracket") depth += /[([{]/.test(wordOf(sql, token)) ? 1 : -1;
    return depth < 0;
  });
}
