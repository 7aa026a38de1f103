import { findFullWidth } from "./full-width.ts";
import { foreignFunctions, windowFunctions } from "./foreign-functions.ts";
import { cited, didYouMean, wordOf, type Finding, type Rule, type Said } from "./rule.ts";
import { likeNames, offeredNames } from "./failure.ts";

const filePattern = /^[a-z0-9+]+:\/\/|\.(csv|tsv|txt|parquet|json|ndjson|xlsx?|duckdb|db|gz|zst)$/i;
export const ownFileHint = "这里不能读写文件或网址。要和自己的数据一起查，请在「本机文件」里选择 CSV 文件。";

/** What is named and does not exist, or is not clear. */
export const nameRules: Rule[] = [
  { when: /^Table with name ([^\n]*) does not exist!/, say: ([, name], finding) => sayTable(name!, finding) },
  {
    when: /^Referenced column "([^]*?)" not found in FROM clause/,
    say: ([, name], finding) => sayColumn(name!, finding),
  },
  {
    when: /^Referenced column "([^]*?)" was not found because the FROM clause is missing/,
    say: ([, name], finding) =>
      fullWidthAt(finding) ?? `${cited(name!)}从哪张表里取？请写 from 表名。如果是文字，请加英文单引号：'${name}'。`,
  },
  {
    when: /^Referenced table "([^]*?)" not found!/,
    say: ([, name], { text }) => ({
      message: `from 里没有名为${cited(name!)}的表或别名。${tablesHere(text)}`,
      mark: name!,
    }),
  },
  {
    when: /^(?:Values list|Table) "([^]*?)" does not have a column named "([^]*?)"/,
    say: ([, table, column], { text }) =>
      `${cited(table!)}没有名为${cited(column!)}的列。${didYouMean(likeNames(text, column!))}`,
  },
  {
    when: /^Ambiguous reference to (?:column name|table) "([^]*?)" \(use: ([^]*)\)/,
    say: ([, name, use]) => ({
      message: `${cited(name!)}在不止一张表里，请写明是哪一张的：${use!.replace(/"/g, "").replace(/ or /g, " 或 ")}。`,
      mark: name!,
    }),
  },
  {
    when: /^(?:Scalar |Aggregate |Table |Window )?Function with name "?([^\s"]+)"? does not exist!/,
    say: ([, name], finding) => sayFunction(name!, finding),
  },
  {
    when: /^(?:Scalar |Aggregate |Table |Macro )*Function with name "?([^\s"]+?)"? is not in the catalog, but it exists in the (\w+) extension/,
    say: ([, name, extension]) => ({ message: sayExtension(name!, extension!), mark: name! }),
  },
  {
    when: /^Type with name "?([^\s"]+?)"? (?:does not exist|is not in the catalog)/,
    say: ([, name]) => ({
      message: `没有名为${cited(name!)}的类型。常用的有 varchar、integer、double、date、boolean。`,
      mark: name!,
    }),
  },
  {
    when: /required extension 'icu'/,
    say: () => noClock,
  },
  {
    when: /^Column "([^]*?)" (?:in EXCLUDE|in REPLACE|in RENAME|referenced in UNPIVOT)/,
    say: ([, name]) => ({ message: `表里没有名为${cited(name!)}的列。`, mark: name! }),
  },
  {
    when: /^Column "([^]*?)" does not exist on (left|right) side of join/,
    say: ([, name, side]) => ({
      message: `using 里的${cited(name!)}在${side === "left" ? "左" : "右"}边的表里没有；两边列名不同时请用 on。`,
      mark: name!,
    }),
  },
  { when: /^No matching columns found that match regex/, say: () => "没有列名符合 columns 里的样式。" },
  {
    when: /^Star expression .* resulted in an empty set of columns/,
    say: () => "没有列名符合这个样式，结果一列也没有。",
  },
  {
    when: /^Could not find key "([^]*?)" in struct/,
    say: ([, name]) => ({ message: `结构里没有${cited(name!)}。`, mark: name! }),
  },
  {
    when: /^(?:Table|View) with name "?([^\s"]+?)"? already exists/,
    say: ([, name]) => ({
      message: `已有名为${cited(name!)}的表，请改一个名称，或写 create or replace。`,
      mark: name!,
    }),
  },
  {
    when: /^No catalog \+ schema|^SET schema|^(?:Catalog|Schema|Database)\b.*does not exist/,
    say: () => "这里只有一个数据库，表和视图直接写名称。",
  },
  { when: /^Prepared statement "([^]*?)" does not exist/, say: ([, name]) => `没有用 prepare 准备过${cited(name!)}。` },
  {
    when: /^Expected \d+ parameters, but none were supplied|^Values were not provided for/,
    say: () => "这里不能用 ?、$1 这样的参数，请直接写出值。",
  },
  {
    when: /^unrecognized configuration parameter "([^]*?)"/,
    say: ([, name]) => ({ message: `没有名为${cited(name!)}的设置。`, mark: name! }),
  },
];

function sayTable(name: string, finding: Finding): Said | string {
  const fullWidth = fullWidthAt(finding);
  if (fullWidth !== null) return fullWidth;
  if (filePattern.test(name)) return { message: ownFileHint, mark: name };
  const message = `没有名为${cited(name)}的表或视图。${didYouMean(likeNames(finding.text, name))}`;
  return { message: message.endsWith("？") ? message : `${message}全部表和视图见「表和列」。`, mark: name };
}

function sayColumn(name: string, finding: Finding): Said | string {
  const fullWidth = fullWidthAt(finding);
  if (fullWidth !== null) return fullWidth;
  if (finding.at?.kind === "quoted") {
    return `没有名为${cited(name)}的列。双引号里是名称；如果这是文字，请改用英文单引号：'${name}'。`;
  }
  const hint = didYouMean(likeNames(finding.text, name));
  const quote = isCompared(finding) ? `如果这是文字，请加英文单引号：'${name}'。` : "";
  return `没有名为${cited(name)}的列。${quote || hint || "列名见「表和列」。"}`;
}

/** After =, <> and the like, or in a list, a name is often meant as text. */
function isCompared({ sql, tokens, index, at }: Finding): boolean {
  const before = wordOf(sql, tokens[index - 1]).toLowerCase();
  return at !== null && /^(=|==|<>|!=|>|<|>=|<=|like|ilike)$/.test(before);
}

function fullWidthAt({ sql, at }: Finding): Said | null {
  const found = at === null ? null : findFullWidth(sql, [at]);
  return found === null ? null : { message: found.message, mark: { from: found.at, to: found.at + 1 } };
}

function tablesHere(text: string): string {
  const names = offeredNames(text);
  return names.length === 0 ? "" : `这里能用的是${names.map(cited).join("、")}。`;
}

function sayFunction(name: string, { text }: Finding): Said {
  if (name.includes("`")) return { message: "名称请用英文双引号，不用反引号。" };
  const lower = name.toLowerCase();
  if (windowFunctions.has(lower)) {
    return { message: `${lower} 要与 over 同用，如 ${lower}() over (order by 排名)。`, mark: name };
  }
  const instead = foreignFunctions[lower];
  if (instead !== undefined) return { message: `这里没有函数 ${name}，请改用 ${instead}。`, mark: name };
  return { message: `没有名为${cited(name)}的函数。${didYouMean(likeNames(text, name))}`, mark: name };
}

const noClock =
  "这里的数据库没有时区功能，不能取今天的日期。请写明日期，如 date '2024-03-01'，或用 (select max(月份) from 省排名)。";

function sayExtension(name: string, extension: string): string {
  if (/^read_|_scan$|^st_read$/.test(name)) return ownFileHint;
  if (extension === "icu") return noClock;
  return `函数 ${name} 属于扩展 ${extension}，这里没有：查询在浏览器里进行，不连外网。`;
}
