import { readNamedQuery, type NamedQuery } from "./entries.ts";
import { listOf } from "./shelf.ts";

/** Named queries as a file to hand to a colleague: { "format": "ducha-queries", "version": 1, "queries": [{ name, sql, at }] } */

const format = "ducha-queries";
const version = 1;
export const largestFile = 5 * 1024 * 1024;
const mostQueries = 1000;

export function writeQueryFile(queries: readonly NamedQuery[]): string {
  return JSON.stringify({ format, version, queries }, null, 2) + "\n";
}

/** Reads what anybody may have written: nothing of it is ever run by itself. `error` says in Chinese why nothing is read. */
export function readQueryFile(text: string): { queries: NamedQuery[]; unread: number } | { error: string } {
  const file = parse(text);
  if (file?.["format"] !== format) return { error: "这不是从本页导出的查询文件。请选用“导出”存下的 .json 文件。" };
  if (file["version"] !== version)
    return { error: "查询文件的版本比本站新。请请管理员更新本站，或请对方把 SQL 直接发来。" };
  const list = Array.isArray(file["queries"]) ? (file["queries"] as unknown[]) : [];
  const queries = listOf(list.slice(0, mostQueries), readNamedQuery);
  if (queries.length === 0) return { error: "查询文件里没有可用的查询。" };
  return { queries, unread: list.length - queries.length };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

export interface Merge {
  queries: NamedQuery[];
  added: number;
  /** Same name, same SQL. */
  same: number;
  /** Their name was taken by another query. */
  renamed: number;
}

/** Nothing that is there is overwritten: a query whose name is taken gets a number. */
export function mergeQueries(there: readonly NamedQuery[], coming: readonly NamedQuery[]): Merge {
  const queries = new Map(there.map((query) => [query.name, query]));
  const merge = { added: 0, same: 0, renamed: 0 };
  for (const query of coming) {
    const name = freeName(query, queries);
    if (queries.has(name)) merge.same++;
    else {
      queries.set(name, { ...query, name });
      merge.added++;
      if (name !== query.name) merge.renamed++;
    }
  }
  return { queries: [...queries.values()], ...merge };
}

/** 本月落后 → 本月落后 2 where another query has that name; its own name where the same query has it. */
function freeName({ name, sql }: NamedQuery, queries: ReadonlyMap<string, NamedQuery>): string {
  let free = name;
  for (let count = 2; queries.has(free) && queries.get(free)!.sql !== sql; count++) free = `${name} ${count}`;
  return free;
}
