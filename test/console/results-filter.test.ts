import { expect, test } from "vitest";
import type { Cell } from "../../src/console/result.ts";
import { cellTest, fewCells, type ColumnFilter } from "../../src/console/results/filter.ts";
import { createPace } from "../../src/console/slices.ts";
import { arrange } from "../../src/console/results/view.ts";
import { smallView } from "./small-view.ts";

test.each<[string, ColumnFilter, Cell, boolean]>([
  ["text that contains it", { contains: "宁" }, "济宁市", true],
  ["text in another case", { contains: "pm" }, "PM25", true],
  ["text that does not contain it", { contains: "青" }, "济宁市", false],
  ["a star that is a star", { contains: ".*" }, "济宁市", false],
  ["a number at the lower end", { from: 3 }, 3, true],
  ["a number below", { from: 3 }, 2.9, false],
  ["a number at the upper end", { to: 3 }, 3, true],
  ["a number above", { from: 1, to: 3 }, 3.1, false],
  ["not a number", { from: 1 }, NaN, false],
  ["a month within", { from: "2024-01-01", to: "2024-03-01" }, "2024-03-01", true],
  ["a month after", { to: "2024-03-01" }, "2024-04-01", false],
  ["a missing cell of a range", { from: 1 }, null, false],
  ["a missing cell of words", { contains: "" }, null, false],
  ["a missing cell that was chosen", { chosen: new Set([null]) }, null, true],
  ["a cell that was not chosen", { chosen: new Set(["济宁市"]) }, "青岛市", false],
])("%s", (_, filter, cell, isShown) => {
  expect(cellTest(filter)(cell)).toBe(isShown);
});

const { result } = smallView([
  ["城市", "text", ["济宁市", "青岛市", "济南市", "济宁市", null]],
  ["数值", "number", [3, 1, 2, null, 5]],
]);

test("the filters of several columns must all be true", async () => {
  const arrangement = arrange(result);
  await arrangement.filterBy("c0", { contains: "济" });
  await arrangement.filterBy("c1", { to: 2 });
  expect([...arrangement.view.rows]).toEqual([2]);
});

test("what is filtered keeps its order", async () => {
  const arrangement = arrange(result);
  await arrangement.sortBy({ key: "c1", direction: "descending" });
  await arrangement.filterBy("c0", { contains: "济" });
  expect([...arrangement.view.rows]).toEqual([0, 2, 3]);
});

test("without filters all rows are there again, as sorted", async () => {
  const arrangement = arrange(result);
  await arrangement.filterBy("c0", { contains: "没有" });
  await arrangement.sortBy({ key: "c1", direction: "ascending" });
  await arrangement.clearFilters();
  expect([...arrangement.view.rows]).toEqual([1, 2, 0, 4, 3]);
});

test("a filter that asks for nothing is none", async () => {
  const arrangement = arrange(result);
  await arrangement.filterBy("c0", { contains: undefined });
  expect(arrangement.filters.size).toBe(0);
});

test("the later of two sorts stands", async () => {
  const cells = Array.from({ length: 200_000 }, (_, row) => `${(row * 7919) % 200_000}`);
  const arrangement = arrange(smallView([["列", "text", cells]]).result);
  const first = arrangement.sortBy({ key: "c0", direction: "ascending" });
  const second = arrangement.sortBy(null);
  expect([await first, await second, arrangement.view.rows[1]]).toEqual([false, true, 1]);
});

test("few distinct cells are counted", async () => {
  expect(await fewCells(result, "c0", 4, createPace())).toEqual(
    new Map<Cell, number>([
      ["济宁市", 2],
      ["青岛市", 1],
      ["济南市", 1],
      [null, 1],
    ]),
  );
});

test("many distinct cells are no choice", async () => {
  expect(await fewCells(result, "c0", 3, createPace())).toBeNull();
});
