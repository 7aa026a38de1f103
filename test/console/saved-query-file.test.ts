import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName, type NamedQuery } from "../../src/console/saved/entries.ts";
import { mergeQueries, readQueryFile, writeQueryFile } from "../../src/console/saved/query-file.ts";

const at = "2026-11-22T10:05:00.000Z";
const query = (name: string, sql = `select '${name}'`): NamedQuery => ({ name, sql, at });
const fileOf = (queries: unknown): string => JSON.stringify({ format: "ducha-queries", version: 1, queries });

test("what is exported can be imported", () => {
  const queries = [query("本月落后"), query("县域", "select *\nfrom 县域排名\n")];
  expect(readQueryFile(writeQueryFile(queries))).toEqual({ queries, unread: 0 });
});

test.each([
  ["", "不是从本页导出"],
  ["select 1", "不是从本页导出"],
  ["[]", "不是从本页导出"],
  ["null", "不是从本页导出"],
  ['{"format":"other"}', "不是从本页导出"],
  ['{"format":"ducha-queries","version":2}', "版本比本站新"],
  [fileOf("x"), "没有可用的查询"],
  [fileOf([{ name: "a" }, { sql: "b" }, 1, null]), "没有可用的查询"],
])("%j is refused with a reason", (text, error) => {
  expect(readQueryFile(text)).toEqual({ error: expect.stringContaining(error) as string });
});

test("any text at all is read or refused", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map(fileOf)), (text) => {
      expect(readQueryFile(text)).toBeTypeOf("object");
    }),
  );
});

test("only what a query is made of is taken over, and what is none is counted", () => {
  const text = `{"format":"ducha-queries","version":1,"queries":[{"__proto__":{"evil":1},"name":"a","sql":"b","at":"${at}","x":1},{"name":"","sql":"c"}]}`;
  expect(readQueryFile(text)).toEqual({ queries: [{ name: "a", sql: "b", at }], unread: 1 });
  expect(({} as { evil?: number }).evil).toBeUndefined();
});

test("a name is one visible line", () => {
  expect(cleanName(" a\n\tb\u202e\u200bc\u0000 ")).toBe("a b c");
  expect(cleanName("长".repeat(100))).toHaveLength(60);
});

test("importing twice adds nothing", () => {
  const queries = [query("a"), query("b")];
  expect(mergeQueries(queries, queries)).toEqual({ queries, added: 0, same: 2, renamed: 0 });
});

test("a query whose name another has gets a number, and overwrites nothing", () => {
  const merged = mergeQueries([query("a", "select 1"), query("a 2", "select 2")], [query("a", "select 3")]);
  expect(merged.queries.map(({ name, sql }) => [name, sql])).toEqual([
    ["a", "select 1"],
    ["a 2", "select 2"],
    ["a 3", "select 3"],
  ]);
  expect(merged).toMatchObject({ added: 1, renamed: 1 });
});
