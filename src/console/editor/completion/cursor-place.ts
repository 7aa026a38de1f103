import { keywords, typeNames } from "../../sql/keywords.ts";
import { significant, tokenize, type Token } from "../../sql/tokens.ts";

export interface NamedTable {
  name: string;
  alias: string | null;
}

/** What stands around the cursor, as far as completion cares. */
export interface CursorPlace {
  /** What would be replaced, quotes included. */
  from: number;
  to: number;
  /** Of it, what stands before the cursor, without the quote. */
  typed: string;
  isQuoted: boolean;
  /** a in a.排名 */
  qualifier: string | null;
  wants: "statement" | "table" | "value";
  /** Directly behind from or join and a space: nothing else than a table can follow. */
  isAfterFrom: boolean;
  /** The tables of the statement. */
  tables: NamedTable[];
  /** What the statement itself names, with `as` or in a `with`. */
  names: string[];
}

const beforeTable = new Set(
  "from join into update describe desc summarize pivot unpivot pivot_wider table show".split(" "),
);
const afterTables = new Set(
  "where group order having limit select on using union except intersect qualify window set values offset sample".split(
    " ",
  ),
);

/** Where the cursor is; null in a text, a comment or a number, where nothing is to be completed. */
export function placeAt(text: string, position: number): CursorPlace | null {
  const all = tokenize(text);
  const touched = all.find(({ from, to }) => from < position && position <= to);
  if (touched !== undefined && isClosedToCompletion(touched, position, text)) return null;
  const statement = statementAround(all, position);
  // what is being typed is no alias yet
  const others = isName(touched) ? statement.filter(({ from }) => from !== touched!.from) : statement;
  const before = others.filter(({ to }) => to <= position);
  const [last, ahead] = [before[before.length - 1], before[before.length - 2]];
  const hasQualifier = last !== undefined && read(text, last) === "." && isName(ahead);
  return {
    ...typedAt(text, touched, position),
    qualifier: hasQualifier ? nameOf(text, ahead!) : null,
    wants: last === undefined ? "statement" : wantsTable(text, before) ? "table" : "value",
    isAfterFrom: last !== undefined && /^(from|join)$/.test(read(text, last)) && touched?.kind === "space",
    tables: tablesIn(text, others),
    names: namesIn(text, others),
  };
}

function isClosedToCompletion({ kind, to, isOpen }: Token, position: number, text: string): boolean {
  if (kind === "number" || kind === "parameter") return true;
  const isInside = position < to || isOpen;
  if (kind === "comment") return isInside || !text.slice(0, to).endsWith("*/");
  if (kind === "quoted") return !isInside;
  return kind === "string" && isInside;
}

function typedAt(text: string, touched: Token | undefined, position: number) {
  if (!isName(touched)) return { from: position, to: position, typed: "", isQuoted: false };
  const { from, to, kind, isOpen } = touched!;
  const isQuoted = kind === "quoted";
  const typed = text.slice(isQuoted ? from + 1 : from, position);
  return { from, to: isQuoted && !isOpen ? to : position, typed, isQuoted };
}

function statementAround(tokens: readonly Token[], position: number): Token[] {
  const ends = tokens.filter(({ kind }) => kind === "semicolon").map(({ from }) => from);
  const start = ends.filter((end) => end < position).pop() ?? -1;
  const stop = ends.find((end) => end >= position) ?? Infinity;
  return significant(tokens).filter(({ from }) => from > start && from < stop);
}

/** After from, or after a comma between tables. */
function wantsTable(text: string, before: readonly Token[]): boolean {
  const last = read(text, before[before.length - 1]!);
  if (last !== ",") return beforeTable.has(last);
  let depth = 0;
  for (const token of [...before].reverse()) {
    const word = read(text, token);
    if (/^[)\]}]$/.test(word)) depth++;
    if (/^[([{]$/.test(word)) depth--;
    if (depth < 0) return false;
    if (depth === 0 && (afterTables.has(word) || word === "by")) return false;
    if (depth === 0 && (word === "from" || word === "join")) return true;
  }
  return false;
}

/** Names behind from, join and the commas between tables, with their aliases. */
function tablesIn(text: string, statement: readonly Token[]): NamedTable[] {
  const tables: NamedTable[] = [];
  const areTables: boolean[] = [false];
  for (let at = 0; at < statement.length; at++) {
    const word = read(text, statement[at]!);
    const depth = areTables.length - 1;
    if (/^[([{]$/.test(word)) areTables.push(false);
    else if (/^[)\]}]$/.test(word)) areTables.length = Math.max(1, depth);
    else if (afterTables.has(word)) areTables[depth] = false;
    else if (beforeTable.has(word) || (word === "," && areTables[depth]!)) {
      areTables[depth] = true;
      const table = tableAt(text, statement, at + 1);
      if (table !== null) tables.push(table);
    }
  }
  return tables;
}

function tableAt(text: string, statement: readonly Token[], start: number): NamedTable | null {
  if (!isName(statement[start]) || isKeyword(text, statement[start])) return null;
  let at = start;
  while (statement[at + 1] !== undefined && read(text, statement[at + 1]!) === "." && isName(statement[at + 2]))
    at += 2;
  const next = statement[at + 1];
  const alias = next !== undefined && read(text, next) === "as" ? statement[at + 2] : next;
  const hasAlias = isName(alias) && !isKeyword(text, alias);
  return { name: nameOf(text, statement[at]!), alias: hasAlias ? nameOf(text, alias!) : null };
}

/** … as 名称, and 名称 as ( in a with; not the type in cast(… as integer). */
function namesIn(text: string, statement: readonly Token[]): string[] {
  const names = new Set<string>();
  for (const [at, token] of statement.entries()) {
    if (read(text, token) !== "as") continue;
    const next = statement[at + 1];
    const named = next !== undefined && read(text, next) === "(" ? statement[at - 1] : next;
    if (isName(named) && !isKeyword(text, named) && !typeNames.has(read(text, named!))) names.add(nameOf(text, named!));
  }
  return [...names];
}

function isName(token: Token | undefined): boolean {
  return token?.kind === "word" || token?.kind === "quoted";
}

function isKeyword(text: string, token: Token | undefined): boolean {
  return token?.kind === "word" && keywords.has(read(text, token));
}

function read(text: string, { from, to }: Token): string {
  return text.slice(from, to).toLowerCase();
}

function nameOf(text: string, { kind, from, to, isOpen }: Token): string {
  const name = text.slice(from, to);
  return kind === "quoted" ? name.slice(1, isOpen ? undefined : -1).replaceAll('""', '"') : name;
}
