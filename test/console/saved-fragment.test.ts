import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildLink, linkNote, readFragment } from "../../src/console/saved/fragment.ts";

const page = "http://10.1.2.3/ducha/sql/index.html";
const fragmentOf = (sql: string): string => buildLink(sql, page).slice(page.length);
const anySql = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "grapheme", minLength: 400, maxLength: 3000 }),
  fc.array(fc.constantFrom("select ", "省排名", "where 城市 = '济宁市'", "\n", "%", "#", "&", "+", "🀄"), {
    maxLength: 300,
  }),
);

test("any query comes back from its link", () => {
  fc.assert(
    fc.property(anySql, (parts) => {
      const sql = [parts].flat().join("");
      expect(readFragment(fragmentOf(sql))).toEqual({ sql });
    }),
  );
});

test("a link holds only characters that chat programs take for part of it", () => {
  fc.assert(
    fc.property(anySql, (parts) => {
      expect(fragmentOf([parts].flat().join(""))).toMatch(/^#[\w=%.~-]*$/);
    }),
  );
});

test("a short query can be read in the link", () => {
  expect(buildLink("select count(*) from city", `${page}#q=old`)).toBe(
    `${page}#sql=select%20count%28%2A%29%20from%20city`,
  );
});

describe("a long query", () => {
  const sql = "select 指标, 月份, 排名 from 省排名 where 城市 = '济宁市' and 排名 > 12 order by 月份 desc;\n".repeat(
    20,
  );
  const fragment = fragmentOf(sql);

  test("is deflated", () => expect(fragment).toMatch(/^#z=[\w-]{50,300}$/));

  test("is the query and nothing else, or is known to be damaged, wherever the link was cut", () => {
    const read = Array.from(fragment.slice(3), (_, i) => readFragment(fragment.slice(0, i + 3)));
    expect(read.filter((linked) => !linked?.problem)).toEqual([]);
  });

  test("is known to be damaged where a character was changed", () => {
    const changed = Array.from(fragment.slice(3), (character, i) => {
      return fragment.slice(0, i + 3) + (character === "A" ? "B" : "A") + fragment.slice(i + 4);
    });
    const read = changed.map(readFragment).filter((linked) => linked?.sql !== undefined && linked.sql !== sql);
    expect(read).toEqual([]);
  });

  test("is found though the sentence goes on after the link", () =>
    expect(readFragment(`${fragment}。`)).toEqual({ sql }));
});

test("a link that a program decoded on its way still reads", () => {
  expect(readFragment("#sql=select * from 城市 where 城市 like '%济%'")).toEqual({
    sql: "select * from 城市 where 城市 like '%济%'",
  });
});

test.each(["", "#", "#main", "#sqlx=1", "#Q=a", "#q=", "#q=../../x"])("%j names no query", (hash) => {
  expect(readFragment(hash)).toBeNull();
});

test("a ready question is named by its key", () => {
  expect(readFragment("#q=lagging-now")).toEqual({ question: "lagging-now" });
});

test("a small link that would inflate to very much is refused", () => {
  expect(readFragment(fragmentOf(" ".repeat(2_000_000)))).toHaveProperty("problem");
});

test("a person hears of a link that chat programs cut", () => {
  const random = Array.from({ length: 3000 }, (_, i) => ((i * 7919) % 9973).toString(36)).join("");
  expect(linkNote(buildLink(random, page))).toMatch(/2,000/);
  expect(linkNote(buildLink("select 1", page))).toBeNull();
});
