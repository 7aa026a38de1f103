import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cell, ColumnKind } from "../../src/console/result.ts";
import { orderRows } from "../../src/console/results/order.ts";
import type { Direction } from "../../src/console/results/radix.ts";
import { createPace } from "../../src/console/slices.ts";
import { textPlaces } from "../../src/console/results/text-order.ts";
import { smallView } from "./small-view.ts";

async function sorted(kind: ColumnKind, cells: Cell[], direction: Direction = "ascending"): Promise<Cell[]> {
  const { result } = smallView([["列", kind, cells]]);
  const rows = await orderRows(result, result.columns[0]!, direction, createPace());
  return Array.from(rows, (row) => cells[row]!);
}

test("numbers are ordered as numbers", async () => {
  const numbers = [10, 9, -1, -10, 0.5, -0.25, 1e300, -1e300];
  expect(await sorted("number", numbers)).toEqual([...numbers].sort((a, b) => a - b));
});

test("any numbers are ordered as numbers, both ways", async () => {
  const finite = fc.array(fc.double({ noNaN: true }).map((number) => number + 0));
  await fc.assert(
    fc.asyncProperty(finite, async (numbers) => {
      expect(await sorted("number", numbers)).toEqual([...numbers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      expect(await sorted("number", numbers, "descending")).toEqual(
        [...numbers].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
      );
    }),
  );
});

test.each<Direction>(["ascending", "descending"])("missing cells come last when %s", async (direction) => {
  expect((await sorted("number", [null, 1, null, -1], direction)).slice(2)).toEqual([null, null]);
  expect((await sorted("text", [null, "乙", null, "甲"], direction)).slice(2)).toEqual([null, null]);
});

test.each<Direction>(["ascending", "descending"])("equal cells keep the query's order when %s", async (direction) => {
  const { result } = smallView([["列", "integer", [1, 0, 1, -0, 1]]]);
  const rows = await orderRows(result, result.columns[0]!, direction, createPace());
  expect([...rows]).toEqual(direction === "ascending" ? [1, 3, 0, 2, 4] : [0, 2, 4, 1, 3]);
});

test("names are ordered by pinyin", async () => {
  const names = ["邹城市", "任城区", "兖州区", "曲阜市", "嘉祥县", "金乡县"];
  expect(await sorted("text", names)).toEqual(["嘉祥县", "金乡县", "曲阜市", "任城区", "兖州区", "邹城市"]);
});

test("months are ordered by time", async () => {
  const months = ["2024-10-01", "2023-12-01", null, "2024-02-01"];
  expect(await sorted("month", months, "descending")).toEqual(["2024-10-01", "2024-02-01", "2023-12-01", null]);
});

test("an ending comes before what goes on", async () => {
  expect(await sorted("text", ["济宁市任城区", "济宁市", "济宁"])).toEqual(["济宁", "济宁市", "济宁市任城区"]);
});

test("upper and lower case are told apart after the letters", async () => {
  expect(await sorted("text", ["aB", "Aa", "ab", "aa"])).toEqual(["aa", "Aa", "ab", "aB"]);
});

test("false comes before true", async () => {
  expect(await sorted("boolean", [true, false, null, true])).toEqual([false, true, true, null]);
});

test("texts of these characters are ordered as the collator has them", async () => {
  const collator = new Intl.Collator("zh");
  const words = fc.string({ unit: fc.constantFrom(..."济宁任城兖州abAB01-（）"), maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.array(words), async (texts) => {
      const places = await textPlaces(texts, createPace());
      const order = [...texts.keys()].sort((a, b) => places[a]! - places[b]!);
      const inOrder = order.map((at) => texts[at]!);
      expect(inOrder.every((text, at) => at === 0 || collator.compare(inOrder[at - 1]!, text) <= 0)).toBe(true);
    }),
  );
});

test("more texts than are worth comparing among themselves are ordered too", async () => {
  const texts = Array.from({ length: 120_000 }, (_, at) =>
    at === 7 ? null : `第${String(120_000 - at).padStart(6, "0")}行`,
  );
  const rows = await sorted("text", texts);
  expect([rows[0], rows[1], rows[119_998], rows[119_999]]).toEqual(["第000001行", "第000002行", "第120000行", null]);
});

test("hostile text is ordered like any other", async () => {
  const texts = ["\u0000", "", "\ud800", "😀", "</script>", "__proto__"];
  expect((await sorted("text", texts)).sort()).toEqual([...texts].sort());
});
