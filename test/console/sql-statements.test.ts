import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { splitStatements } from "../../src/console/sql/statements.ts";
import { tokenize } from "../../src/console/sql/tokens.ts";
import { openDuckDb } from "./duckdb-wasm.ts";

const texts = (sql: string): string[] => splitStatements(sql).map(({ text }) => text);

describe("splitStatements", () => {
  test("separates at semicolons and leaves them out", () => {
    expect(texts("select 1; select 2;")).toEqual(["select 1", "select 2"]);
  });

  test("knows nothing but white space, comments and semicolons for no statement", () => {
    expect(texts(" ;; -- 说明；\n /* ; */ ;")).toEqual([]);
  });

  test("gives the first word in upper case, behind brackets and comments too", () => {
    expect(splitStatements("-- 标题\n(select 1); from 省排名").map(({ keyword }) => keyword)).toEqual([
      "SELECT",
      "FROM",
    ]);
  });

  test("says where a statement stands", () => {
    const sql = "select 1 ;\n  select '；' -- x";
    const [, second] = splitStatements(sql);
    expect(sql.slice(second!.from, second!.to)).toBe("select '；'");
  });

  test("keeps a comment that never ends: DuckDB calls it an error", () => {
    expect(texts("select 1 /* ;")).toEqual(["select 1 /* ;"]);
  });

  test("takes the full-width semicolon for a letter, as DuckDB does", () => {
    expect(texts("select 1；select 2")).toHaveLength(1);
  });

  test.each([
    "'a;b'",
    "'it''s; so'",
    "e'it\\'s; so'",
    "e'a' -- x\n'\\';'",
    '"a;b"',
    '"a"";b"',
    "$$a;b$$",
    "$标签$a;$$b$标签$",
    "/* a /* ; */ ; */ 1",
    "1 +-- ;\n 1",
    "1 */*;*/ 1",
  ])("does not separate within %s", (fragment) => {
    expect(texts(`select ${fragment}; select 2`)).toEqual([`select ${fragment}`, "select 2"]);
  });
});

const fragments = fc.constantFrom(
  ..."select|a|e|'|''|\\|\"|$$|$a$|$标$|$|1|/*|*/|--|\n|\r| |\t|;|(|)|+|/|省|，|e'|b'|a$|_|.|1e|::".split("|"),
);
const fragmentText = fc.array(fragments, { maxLength: 14 }).map((parts) => parts.join(""));
const anyText = fc.oneof(fragmentText, fc.string({ unit: "binary", maxLength: 40 }));

describe("whatever the text", () => {
  test("the tokens joined are the text", () => {
    fc.assert(
      fc.property(anyText, (sql) => {
        const tokens = tokenize(sql);
        expect(tokens.map(({ from, to }) => sql.slice(from, to)).join("")).toBe(sql);
        expect(tokens.every(({ from, to }) => to > from)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test("the statements joined with what lies between them are the text", () => {
    fc.assert(
      fc.property(anyText, (sql) => {
        let at = 0;
        let joined = "";
        for (const { text, from, to } of splitStatements(sql)) {
          joined += sql.slice(at, from) + text;
          at = to;
        }
        expect(joined + sql.slice(at)).toBe(sql);
      }),
      { numRuns: 3_000 },
    );
  });

  test("what stands in quotes or comments never separates", () => {
    const inner = fc.string({ unit: "binary", maxLength: 12 }).map((text) => `;${text};`);
    const quoted = fc.oneof(
      inner.map((text) => `'${text.replaceAll("'", "''")}'`),
      inner.map((text) => `"${text.replaceAll('"', '""')}"`),
      inner.map((text) => `$结$${text.replaceAll("$", "")}$结$`),
      inner.map((text) => `/*${text.replace(/[*/]/g, "")}*/1`),
      inner.map((text) => `1--${text.replace(/[\r\n]/g, "")}\n`),
    );
    fc.assert(fc.property(quoted, (text) => texts(`select ${text};select 2`).length === 2));
  });
});

describe("DuckDB's own lexer", () => {
  let database: Awaited<ReturnType<typeof openDuckDb>>;
  beforeAll(async () => {
    database = await openDuckDb();
  });

  test("sees the same semicolons", () => {
    const bytes = (text: string): number => new TextEncoder().encode(text).length;
    fc.assert(
      fc.property(fragmentText, (sql) => {
        fc.pre(!sql.includes('""')); // an empty name ends its lexer
        const { offsets } = database.tokenize(sql);
        fc.pre(offsets.length > 0);
        const text = new TextEncoder().encode(sql);
        const theirs = [...offsets].filter((at) => text[at] === 0x3b);
        const ours = tokenize(sql).filter(({ kind }) => kind === "semicolon");
        expect(ours.map(({ from }) => bytes(sql.slice(0, from)))).toEqual(theirs);
      }),
      { numRuns: 20_000 },
    );
  });
});
