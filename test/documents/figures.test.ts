import fc from "fast-check";
import { expect, test } from "vitest";
import { completionText, dateText, gapText, monthText, numberText } from "../../pipelines/documents/figures.ts";
import { completionText as pageCompletion } from "../../src/format/completion.ts";
import { gapToLeaveText } from "../../src/format/leave.ts";
import { dateText as pageDate, monthText as pageMonth } from "../../src/format/month.ts";
import { formatNumber } from "../../src/format/number.ts";

/** A letter's .docx and the pages write a figure alike, though the one may not import the other. */

const value = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.double({ min: -0.01, max: 0.01, noNaN: true }),
  fc.constant(0),
);
const decimals = fc.integer({ min: 0, max: 6 });

test("numbers", () => {
  fc.assert(
    fc.property(value, decimals, (number, places) => numberText(number, places) === formatNumber(number, places)),
  );
});

test("gaps, in their unit", () => {
  fc.assert(
    fc.property(value, decimals, fc.constantFrom("%", "亿元", ""), (number, places, unit) => {
      const gap = Math.abs(number);
      expect(gapText(gap, unit, places)).toBe(gapToLeaveText({ gap, value: 0 }, unit, places));
    }),
  );
});

test("completion", () => {
  fc.assert(fc.property(value, (completion) => completionText(completion) === pageCompletion(completion)));
});

test("months and days", () => {
  expect([monthText("2024-03"), dateText("2024-03-05")]).toEqual([pageMonth("2024-03"), pageDate("2024-03-05")]);
});
