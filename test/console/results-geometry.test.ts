import { expect, test } from "vitest";
import {
  columnEdges,
  ROW_HEIGHT,
  scrollMap,
  topToReveal,
  visibleColumns,
  visibleRows,
} from "../../src/console/results/geometry.ts";
import { blockOf, moved } from "../../src/console/results/selection.ts";

test("few rows scroll pixel by pixel", () => {
  const map = scrollMap(1000, 600);
  expect([map.isShortened, map.height, map.topOf(123)]).toEqual([false, 1000 * ROW_HEIGHT, 123]);
});

test("the end of the scroll bar is the last row of a million", () => {
  const map = scrollMap(1_000_000, 600);
  const range = visibleRows(map.topOf(map.height - 600), 600, 1_000_000);
  expect([map.isShortened, range.first + range.count]).toEqual([true, 1_000_000]);
});

test("a scroll position that stops a fraction short is still the end", () => {
  const map = scrollMap(1_000_000, 600);
  expect(map.topOf(map.height - 600.6)).toBe(map.maxTop);
});

test("the place of a top leads back to it", () => {
  const map = scrollMap(1_000_000, 600);
  expect(map.topOf(map.scrollOf(12_345_678))).toBeCloseTo(12_345_678, 3);
});

test("rows that fit do not scroll", () => {
  expect(scrollMap(3, 600)).toMatchObject({ maxTop: 0, height: 3 * ROW_HEIGHT });
});

test("no rows are none in view", () => {
  expect(visibleRows(0, 600, 0)).toEqual({ first: 0, count: 0, shift: 0 });
});

test("a row that is in view is not scrolled to", () => {
  expect(topToReveal(5, 0, 600)).toBe(0);
});

test("a row below is scrolled to the lower edge", () => {
  expect(topToReveal(100, 0, 600)).toBe(101 * ROW_HEIGHT - 600);
});

test("the columns in view are those that any part of is seen", () => {
  expect(visibleColumns(columnEdges([100, 100, 100, 100]), 150, 100)).toEqual([1, 3]);
});

test("a result without columns shows none", () => {
  expect(visibleColumns([0], 0, 100)).toEqual([0, 0]);
});

const extent = { rows: 100, columns: 5, page: 20 };
const middle = { row: 50, column: 2 };

test.each([
  ["ArrowUp", false, 49, 2],
  ["ArrowDown", false, 51, 2],
  ["ArrowLeft", false, 50, 1],
  ["ArrowRight", false, 50, 3],
  ["PageUp", false, 30, 2],
  ["PageDown", false, 70, 2],
  ["Home", false, 50, 0],
  ["End", false, 50, 4],
  ["Home", true, 0, 0],
  ["End", true, 99, 4],
  ["ArrowDown", true, 99, 2],
])("%s (far: %s) leads to row %d, column %d", (key, isFar, row, column) => {
  expect(moved(middle, key, isFar, extent)).toEqual({ row, column });
});

test("up from the first row leads into the head", () => {
  expect(moved({ row: 0, column: 2 }, "ArrowUp", false, extent)).toEqual({ row: -1, column: 2 });
});

test("another key does not move", () => {
  expect(moved(middle, "x", false, extent)).toBeNull();
});

test("a block is the same from any corner", () => {
  const [a, b] = [
    { row: 7, column: 1 },
    { row: 3, column: 4 },
  ];
  expect(blockOf({ active: a, anchor: b })).toEqual(blockOf({ active: b, anchor: a }));
});
