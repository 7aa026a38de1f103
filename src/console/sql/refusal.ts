import { significant, tokenize, type Token } from "./tokens.ts";

/** What a refused statement wants, in the order in which it is asked; the answer says what to do instead. */
const ownFile = "要和自己的数据一起查，请在「本机文件」里选择 CSV 文件，它不会离开这台电脑。";
const answers = {
  extension: "这里不能安装或加载扩展：查询在浏览器里进行，不连外网，能用的函数都已内置。",
  attach: `这里只能查已发布的数据库，不能连接或断开数据库。${ownFile}`,
  write: "这里不能写文件。请用 select 查出结果，再在结果表上方下载 CSV 或 XLSX。",
  read: `这里不能读写文件或网址。${ownFile}`,
  setting: "这里的设置是锁定的，不能更改。时限和行数上限在运行按钮旁边选择。",
  use: "这里只有一个数据库，不用切换；表和视图直接写名称。",
  transaction: "这里只查询，不改数据，不用开始或提交事务；请直接写 select。",
  secret: "这里不连接外部系统，不能保存密钥。",
  internal: "这个函数只供数据库内部使用，这里不能调用。",
} as const;

const byKeyword: Record<string, keyof typeof answers> = {
  LOAD: "extension",
  INSTALL: "extension",
  ATTACH: "attach",
  DETACH: "attach",
  EXPORT: "write",
  IMPORT: "read",
  USE: "use",
  BEGIN: "transaction",
  START: "transaction",
  COMMIT: "transaction",
  END: "transaction",
  ROLLBACK: "transaction",
  ABORT: "transaction",
};

/** Pragmas that only tell something. The others change how the engine works. */
const tellingPragmas = new Set(
  `collations database_list database_size extension_versions functions metadata_info platform show show_databases
  show_tables show_tables_expanded storage_info table_info user_agent version`.split(/\s+/),
);

const readingFunctions = new Set(
  `delta_scan glob iceberg_scan mysql_scan parquet_file_metadata parquet_metadata parquet_scan parquet_schema
  postgres_scan read_blob read_csv read_csv_auto read_json read_json_auto read_json_objects read_ndjson
  read_ndjson_auto read_ndjson_objects read_parquet read_text read_xlsx shapefile_meta sniff_csv sqlite_scan st_read`.split(
    /\s+/,
  ),
);

/** They take addresses in memory: a wrong one breaks the engine. */
const internalFunctions = new Set(["arrow_scan", "arrow_scan_dumb", "seq_scan"]);

/** Why a statement is not run here and what to do instead, in Chinese; null where it may be run. */
export function refusal(statement: { text: string }): string | null {
  const words = wordsOf(statement.text);
  const kind = refusedStatement(withoutPrefix(words)) ?? refusedCall(words);
  return kind === null ? null : answers[kind];
}

/** A token as it matters here: in upper case; of strings and quoted names only that they are there. */
interface Word {
  text: string;
  kind: Token["kind"];
}

function wordsOf(sql: string): Word[] {
  return significant(tokenize(sql)).map(({ kind, from, to }) => ({
    kind,
    text: kind === "string" || kind === "quoted" ? kind : sql.slice(from, to).toUpperCase(),
  }));
}

/** explain analyze copy … and prepare p as copy … are judged as copy …. */
function withoutPrefix(words: readonly Word[]): Word[] {
  const rest = words.slice(words.findIndex(({ text }) => text !== "("));
  if (rest[0]?.text === "EXPLAIN") {
    const next = rest.findIndex(({ text }, at) => at > 0 && !/^(ANALYZE|VERBOSE)$/.test(text));
    if (rest[next]?.text !== "(") return withoutPrefix(next < 0 ? [] : rest.slice(next));
    return withoutPrefix(rest.slice(rest.findIndex(({ text }) => text === ")") + 1));
  }
  const body = rest.findIndex(({ text }) => text === "AS");
  return rest[0]?.text === "PREPARE" && body > 0 ? withoutPrefix(rest.slice(body + 1)) : rest;
}

function refusedStatement(words: readonly Word[]): keyof typeof answers | null {
  const [first = "", second = "", third = ""] = words.map(({ text }) => text);
  const known = byKeyword[first];
  if (known !== undefined) return known;
  if (first === "FORCE") return second === "INSTALL" ? "extension" : null;
  if (first === "UPDATE" && second === "EXTENSIONS") return "extension";
  if (first === "COPY") return copyKind(words);
  if (first === "SET" || first === "RESET") return isVariable(second, third) ? null : "setting";
  if (first === "PRAGMA") return tellingPragmas.has(second.toLowerCase()) && third !== "=" ? null : "setting";
  return /^(CREATE|DROP)$/.test(first) && isSecret(words) ? "secret" : null;
}

/** A file is written unless `from` comes before `to` outside brackets. */
function copyKind(words: readonly Word[]): "read" | "write" | "attach" {
  let depth = 0;
  for (const { text } of words) {
    if (text === "(") depth++;
    if (text === ")") depth--;
    if (depth === 0 && text === "TO") return "write";
    if (depth === 0 && text === "FROM") return words[1]!.text === "FROM" ? "attach" : "read";
  }
  return "write";
}

function isVariable(second: string, third: string): boolean {
  return second === "VARIABLE" && third !== "" && third !== "=";
}

/** create [or replace] [persistent | temporary] secret … */
function isSecret(words: readonly Word[]): boolean {
  const named = words.slice(1).find(({ text }) => !/^(OR|REPLACE|PERSISTENT|TEMP|TEMPORARY)$/.test(text));
  return named?.text === "SECRET";
}

function refusedCall(words: readonly Word[]): keyof typeof answers | null {
  for (const [at, { kind, text }] of words.entries()) {
    if (kind !== "word" || words[at + 1]?.text !== "(") continue;
    const name = text.toLowerCase();
    if (internalFunctions.has(name)) return "internal";
    if (readingFunctions.has(name) && isCall(words[at - 1], name)) return "read";
  }
  return null;
}

/** `x glob ('a*')` compares; only after `from`, `join`, a comma or the like is glob( a call. */
function isCall(before: Word | undefined, name: string): boolean {
  return name !== "glob" || before === undefined || /^(FROM|JOIN|CALL|SELECT|,|\()$/.test(before.text);
}
