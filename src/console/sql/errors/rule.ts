import type { Token } from "../tokens.ts";

/** What is known when an error is to be put into words. */
export interface Finding {
  sql: string;
  /** DuckDB's sentences. */
  text: string;
  /** Without white space and comments. */
  tokens: readonly Token[];
  /** The one that DuckDB points at, and its place in `tokens`. */
  at: Token | null;
  index: number;
}

export interface Said {
  message: string;
  /** What to mark, where it is not the token that DuckDB points at: a token, or a name to look for. */
  mark?: { from: number; to: number } | string;
}

/** The first rule whose pattern fits DuckDB's words speaks. */
export interface Rule {
  when: RegExp;
  say: (found: readonly string[], finding: Finding) => Said | string;
}

export function wordOf(sql: string, token: Token | undefined | null): string {
  return token == null ? "" : sql.slice(token.from, token.to);
}

/** 是不是「省排名」或「县域排名」？ Nothing where there is nothing to offer. */
export function didYouMean(names: readonly string[]): string {
  return names.length === 0 ? "" : `是不是${names.slice(0, 3).map(cited).join("或")}？`;
}

/** DuckDB sometimes names with the quotes that SQL would need. */
export function cited(name: string): string {
  return `「${name.replace(/^"([^]+)"$/, "$1")}」`;
}
