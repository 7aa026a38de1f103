import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatSql } from "../../src/console/editor/format-sql.ts";
import { treeOf } from "../../src/console/editor/sql-language.ts";
import { significant, tokenize } from "../../src/console/sql/tokens.ts";

const questions = join(import.meta.dirname, "../../pipelines/questions");

describe("laying out", () => {
  test("puts each clause on a line of its own and keeps Chinese names, texts and comments", () => {
    const sql = `-- 说明\nselect "数值（万元）", '；  ' from 省排名 where 排名>=3 -- 尾`;
    expect(formatSql(sql)).toBe(
      `-- 说明\nselect\n  "数值（万元）",\n  '；  '\nfrom\n  省排名\nwhere\n  排名 >= 3 -- 尾`,
    );
  });

  test.each(["select (((", "select 'a", "select 1 as 列；", "select $标签$a  b$标签$"])(
    "leaves %s to its writer",
    (sql) => {
      expect(formatSql(sql)).toBeNull();
    },
  );

  test("is stable and changes no token of a ready question", () => {
    for (const name of readdirSync(questions).filter((file) => file.endsWith(".sql"))) {
      const formatted = formatSql(readFileSync(join(questions, name), "utf8"));
      expect(formatted, name).not.toBeNull();
      expect(formatSql(formatted!), name).toBe(formatted);
    }
  });

  test("never changes what a text says", () => {
    const part = fc.constantFrom(
      ..."select|from| |\n|'a;  b'|\"名 称\"|省排名|,|(|)|=|-1|--x\n|/* y */|1|::|;|$$ z $$|case|end|and|over".split(
        "|",
      ),
    );
    const said = (sql: string): string =>
      significant(tokenize(sql))
        .map(({ from, to }) => sql.slice(from, to))
        .join("")
        .replace(/\s/g, "");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 16 }), (parts) => {
        const sql = parts.join(" ");
        const formatted = formatSql(sql);
        if (formatted !== null) expect(said(formatted)).toBe(said(sql));
      }),
      { numRuns: 500 },
    );
  });
});

describe("colouring", () => {
  const nodes = (sql: string): string[] => {
    const found: string[] = [];
    treeOf(sql).iterate({
      enter: ({ name, from, to }) =>
        void (name !== "Script" && name !== "" && found.push(`${name} ${sql.slice(from, to)}`)),
    });
    return found;
  };

  test("tells keywords, functions, names and texts apart", () => {
    expect(nodes("select max(排名) from 省排名 -- 注")).toEqual([
      "Keyword select",
      "Function max",
      "Bracket (",
      "Name 排名",
      "Bracket )",
      "Keyword from",
      "Name 省排名",
      "Comment -- 注",
    ]);
  });

  test("a name behind a dot is no keyword", () => {
    expect(nodes("a.order")).toEqual(["Name a", "Punctuation .", "Name order"]);
  });

  test("a type is one behind :: or before a text", () => {
    expect(nodes("date :: date '2024-03-01'").slice(0, 3)).toEqual(["Name date", "Punctuation ::", "Type date"]);
  });

  test("Chinese punctuation in a name stands out, in a text it does not", () => {
    expect(nodes("指标，月份 '，'")).toEqual(["FullWidth ，", "String '，'"]);
  });

  test("covers long texts", () => {
    const sql = "select 1, '文字' from 省排名;\n".repeat(5_000);
    expect(treeOf(sql).length).toBe(sql.length);
  });
});
