import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Cell } from "../../src/console/result.ts";
import { csvFile } from "../../src/console/results/csv.ts";
import { blockText } from "../../src/console/results/delimited.ts";
import { createPace } from "../../src/console/slices.ts";
import { smallView } from "./small-view.ts";

const csv = async (view: ReturnType<typeof smallView>): Promise<string> =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await (await csvFile(view, createPace())).arrayBuffer());

test("Excel opens it: UTF-8 with its mark, CRLF, months as 2024-03", async () => {
  const view = smallView([
    ["月份", "month", ["2024-03-01", null]],
    ["日期", "date", ["2024-03-15", "2024-03-01"]],
    ["数值", "number", [1234.5678, null]],
    ["本市", "boolean", [true, false]],
  ]);
  expect(await csv(view)).toBe("\ufeff月份,日期,数值,本市\r\n2024-03,2024-03-15,1234.5678,是\r\n,2024-03-01,,否\r\n");
});

test.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ["+1", "+1"],
  ["-2", "-2"],
  ["-2e3", "-2e3"],
  ["+1-2", "'+1-2"],
  ["@x", "'@x"],
  ["\tx", "'\tx"],
  ["\rx", "'\rx"],
  ["-", "'-"],
  ["a=b", "a=b"],
])("the cell %j goes out as %j", async (cell, text) => {
  const [, [out] = []] = Papa.parse<string[]>((await csv(smallView([["列", "text", [cell]]]))).slice(1)).data;
  expect(out).toBe(text);
});

test("a column's name is no formula either", async () => {
  expect(await csv(smallView([["=1+1", "text", ["x"]]]))).toContain("'=1+1");
});

test("commas, quotes, line ends and spaces survive", async () => {
  const cells = ["a,b", 'say "x"', "one\r\ntwo", " 前后 ", "\n", "</c>", "\u0001"];
  const parsed = Papa.parse<string[]>((await csv(smallView([["列", "text", cells]]))).slice(1), {
    skipEmptyLines: true,
  });
  expect(parsed.data.slice(1).map(([cell]) => cell)).toEqual(cells);
});

test("rows go out as shown", async () => {
  expect(await csv(smallView([["列", "integer", [1, 2, 3]]], "select 1", [2, 0]))).toBe("\ufeff列\r\n3\r\n1\r\n");
});

test("no row is lost among many", async () => {
  const cells: Cell[] = Array.from({ length: 50_000 }, (_, row) => row);
  const lines = (await csv(smallView([["列", "integer", cells]]))).split("\r\n");
  expect([lines.length, lines[50_000]]).toEqual([50_002, "49999"]);
});

test("a selected block is copied with tabs, without the head", () => {
  const view = smallView([
    ["甲", "text", ["a", "b", "c"]],
    ["乙", "integer", [1, null, 3]],
    ["丙", "text", ["x", "y\tz", '"']],
  ]);
  expect(blockText(view, { top: 1, bottom: 2, left: 1, right: 2 })).toBe('\t"y\tz"\r\n3\t""""');
});
