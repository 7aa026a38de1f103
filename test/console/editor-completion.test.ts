import { EditorState } from "@codemirror/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeAt } from "../../src/console/editor/completion/cursor-place.ts";
import { KnownNames } from "../../src/console/editor/completion/known-names.ts";
import { fitOf, matchedParts } from "../../src/console/editor/completion/match.ts";
import { complete } from "../../src/console/editor/completion/source.ts";
import { smallCatalog } from "./small-catalog.ts";

const names = new KnownNames();
names.setCatalog(smallCatalog);

/** The cursor stands at the bar. */
function completed(text: string, explicit = false) {
  const pos = text.indexOf("|");
  const state = EditorState.create({ doc: text.replace("|", "") });
  return complete({ state, pos, explicit }, names);
}
const labels = (text: string, explicit = false): string[] | undefined =>
  completed(text, explicit)?.options.map(({ label }) => label);

describe("where a table is wanted", () => {
  test.each(["select * from |", "select * from 省排名 join |", "select * from 省排名 a, |", "describe |", "from |"])(
    "%s: Chinese views, then the tables behind them",
    (text) => {
      expect(labels(text, true)).toEqual(["省排名", "县域排名", "city", "provincial_ranking"]);
    },
  );

  test("what the statement names with `with` is one too", () => {
    expect(labels("with 落后 as (select 1) select * from 落|")).toEqual(["落后"]);
  });

  test("a table is found by its Chinese title", () => {
    expect(labels("select * from 在省|")).toEqual(["provincial_ranking"]);
  });

  test("no column is offered", () => {
    expect(labels("select * from 月|")).toBeUndefined();
  });
});

describe("where a value is wanted", () => {
  test("the columns of the statement's tables come first, wherever from stands", () => {
    expect(labels("select 排| from 省排名")!.slice(0, 2)).toEqual(["排名", "排名来源"]);
    expect(labels("select |, from city", true)!.slice(0, 2)).toEqual(["city_code", "city_name"]);
  });

  test("without a table yet, those of the Chinese views", () => {
    const [first] = completed("select 排|")!.options;
    expect([first!.label, first!.detail]).toEqual(["排名", "整数，位 · 省排名等2张表"]);
  });

  test("behind a dot, only those of that table, by alias or by name", () => {
    expect(labels("select a.| from 县域排名 as a, city b")).toEqual(["月份", "县市区", "排名"]);
    expect(labels("select b.city_| from 县域排名 as a, city b")).toEqual(["city_code", "city_name"]);
    expect(labels("select 县域排名.县| from 县域排名")).toEqual(["县市区"]);
    expect(labels("select x.| from 县域排名")).toBeUndefined();
  });

  test("aliases of the statement are offered", () => {
    expect(labels("select max(排名) as 最差名次 from 省排名 having 最差|")).toEqual(["最差名次"]);
  });

  test("keywords keep the case in which they are typed", () => {
    expect(labels("select 1 from 省排名 WHE|")![0]).toBe("WHERE");
    expect(labels("select 1 from 省排名 whe|")![0]).toBe("where");
  });

  test("within double quotes only names, and in quotes", () => {
    expect(completed('select "完|" from 省排名')).toMatchObject({
      from: 7,
      to: 10,
      options: [{ label: "完成率（%）", apply: '"完成率（%）"' }],
    });
  });

  test("another statement's tables do not count", () => {
    expect(labels("select city_c| from 省排名; select * from city")).toBeUndefined();
  });
});

describe("where nothing is to be completed", () => {
  test.each(["select '省|", "select '省|'", "-- 省|", "/* 省| */", "select 12|", "select $$省|$$", "select 1 |", "|"])(
    "%s",
    (text) => {
      expect(labels(text)).toBeUndefined();
    },
  );

  test("where a name is typed to its end, unless asked for", () => {
    expect(labels("select 排名| from 省排名")).toBeUndefined();
    expect(labels("select 排名| from 省排名", true)).toContain("排名来源");
  });
});

test("a statement begins with what can begin one", () => {
  expect(labels("sel|")).toEqual(["select"]);
  expect(labels("select 1; wi|")).toEqual(["with"]);
});

test("functions: those with a Chinese note first, operators never", () => {
  const known = new KnownNames();
  known.setFunctions([
    { name: "acos", description: "Arc cosine" },
    { name: "!~~" },
    { name: "sum", description: "Sum" },
  ]);
  const offered = known.functions.map(({ name }) => name);
  expect(offered).toContain("acos");
  expect(offered).not.toContain("!~~");
  expect(known.functions.find(({ name }) => name === "sum")?.description).toBe("合计");
  expect(offered.indexOf("sum")).toBeLessThan(offered.indexOf("acos"));
});

describe("fitting", () => {
  test.each([
    ["省排名", "省排名"],
    ["省排名", "省"],
    ["省排名", "排"],
    ["省排名", "名"],
    ["省排名", "省名"],
    ["city_code", "code"],
    ["Rank", "rank"],
  ])("%s by %s", (name, typed) => {
    expect(fitOf(name, typed)).not.toBeNull();
  });

  test.each([
    ["省排名", "县"],
    ["省排名", "名排"],
    ["month", "th_"],
    ["indicator_code", "dr"],
  ])("%s not by %s", (name, typed) => {
    expect(fitOf(name, typed)).toBeNull();
  });

  test("better: whole, beginning, part, scattered", () => {
    const fits = ["排名", "排名来源", "省排名", "排行名次"].map((name) => fitOf(name, "排名")!);
    expect(fits).toEqual([...fits].sort((a, b) => a - b));
  });

  test("shows which characters fit", () => {
    expect(matchedParts("省排名", "排名")).toEqual([1, 3]);
    expect(matchedParts("省排名", "省名")).toEqual([0, 1, 2, 3]);
  });
});

test("whatever the text and the cursor, nothing breaks and what is replaced ends at the cursor or its quote", () => {
  const part = fc.constantFrom(..."select|from|,|.|(|)|'|\"|a|省排名|as|with|join|;|--|\n| |/*|1|where|$$".split("|"));
  const text = fc.array(part, { maxLength: 20 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.nat(60), (sql, at) => {
      const position = Math.min(at, sql.length);
      const place = placeAt(sql, position);
      if (place === null) return;
      expect(place.from).toBeLessThanOrEqual(position);
      expect(place.to).toBeGreaterThanOrEqual(position);
    }),
    { numRuns: 5_000 },
  );
});
