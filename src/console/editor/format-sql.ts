import { duckdb, formatDialect } from "sql-formatter";
import { tokenize } from "../sql/tokens.ts";

/** The text with each clause on a line of its own; null where it cannot be laid out without changing what it says. */
export function formatSql(sql: string): string | null {
  try {
    const formatted = formatDialect(sql, { dialect: duckdb, tabWidth: 2, linesBetweenQueries: 1, expressionWidth: 80 });
    return meaningOf(formatted) === meaningOf(sql) ? formatted : null;
  } catch {
    return null;
  }
}

/** Its tokens: strings to the letter, comments without their indentation; =-1 is = and -1. */
function meaningOf(sql: string): string {
  const tokens = tokenize(sql).filter(({ kind }) => kind !== "space");
  const texts = tokens.flatMap(({ kind, from, to }) => {
    const text = sql.slice(from, to);
    if (kind === "operator") return text.match(/[^+-]+|[+-]/g)!;
    return kind === "comment" ? text.replace(/\s+/g, " ").trim() : text;
  });
  return texts.join("\n");
}
