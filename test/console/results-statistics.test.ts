import { expect, test } from "vitest";
import type { Cell, ColumnKind } from "../../src/console/result.ts";
import { binWidth, histogramOf } from "../../src/console/results/histogram.ts";
import { createPace } from "../../src/console/slices.ts";
import { describeColumn, type Statistics } from "../../src/console/results/statistics.ts";
import { smallView } from "./small-view.ts";

function describe(kind: ColumnKind, cells: Cell[], rows?: number[]): Promise<Statistics> {
  const view = smallView([["列", kind, cells]], "select 1", rows);
  return describeColumn(view, view.result.columns[0]!, createPace());
}

test("numbers are counted, ranged and averaged", async () => {
  const { rows, nulls, distinct, range } = await describe("number", [3, null, 1, 2, 2, 10]);
  expect({ rows, nulls, distinct }).toEqual({ rows: 6, nulls: 1, distinct: 4 });
  expect(range).toMatchObject({ min: 1, max: 10, median: 2, mean: 3.6 });
});

test("the median of an even number is between the two in the middle", async () => {
  expect((await describe("integer", [4, 1, 2, 3])).range?.median).toBe(2.5);
});

test("only the rows in view count", async () => {
  expect(await describe("integer", [1, 100, 3], [0, 2])).toMatchObject({ rows: 2, range: { max: 3, mean: 2 } });
});

test("dates have a range and a median but no mean", async () => {
  const dates = ["2024-03-01", "2024-01-01", null, "2023-12-31"];
  expect((await describe("date", dates)).range).toMatchObject({
    min: "2023-12-31",
    max: "2024-03-01",
    median: "2024-01-01",
    mean: null,
  });
});

test("words have no range", async () => {
  expect(await describe("text", ["甲", "乙", "甲", null])).toEqual({
    rows: 4,
    nulls: 1,
    distinct: 2,
    frequent: [{ cell: "甲", count: 2 }],
    range: null,
  });
});

test("the most frequent cells come first, at most eight", async () => {
  const cells = Array.from({ length: 100 }, (_, row) => `值${Math.floor(Math.sqrt(row))}`);
  const { frequent } = await describe("text", cells);
  expect(frequent.map(({ count }) => count)).toEqual([19, 17, 15, 13, 11, 9, 7, 5]);
});

test("cells that are there once each are not frequent", async () => {
  expect((await describe("number", [1, 2, 3])).frequent).toEqual([]);
});

test("a column of nothing has no range", async () => {
  expect(await describe("number", [null, null])).toMatchObject({ nulls: 2, distinct: 0, range: null });
});

test("what is not a number is left out of the range", async () => {
  expect((await describe("number", [NaN, 1, Infinity])).range).toMatchObject({ min: 1, max: 1 });
});

test.each([
  [100, 0, 10],
  [19, 1, 1],
  [1, 0, 0.1],
  [0, 1, 1],
  [3, 1, 1],
])("a span of %d in units of %d takes parts of %d", (span, unit, width) => {
  expect(binWidth(span, unit)).toBeCloseTo(width, 10);
});

test("every number is in a part", async () => {
  const numbers = Float64Array.from({ length: 1001 }, (_, at) => at / 10);
  const bins = await histogramOf(numbers, "number", createPace());
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(1001);
  expect(bins.length).toBeLessThanOrEqual(20);
});

test("the greatest number has no part of its own", async () => {
  const bins = await histogramOf(Float64Array.from([0, 50, 100]), "number", createPace());
  expect(bins.at(-1)).toMatchObject({ to: 100, count: 1 });
});

test("one value is one part", async () => {
  expect(await histogramOf(Float64Array.from([5, 5]), "number", createPace())).toEqual([{ from: 5, to: 5, count: 2 }]);
});
