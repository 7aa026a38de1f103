import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInteger, parseNumber } from "../../pipelines/ingest/cells/number.ts";

test.each<[string, string, number]>([
  ["1,234.5", "", 1234.5],
  ["１，２３４．５", "", 1234.5],
  [".5", "", 0.5],
  ["1.2E+05", "", 120000],
  ["(3.2)", "", -3.2],
  ["（3.2）", "", -3.2],
  ["↑3.2", "", 3.2],
  ["↓3.2", "", -3.2],
  ["−5", "", -5],
  ["+5", "", 5],
  ["'7", "", 7],
  ["12.3%", "%", 12.3],
  ["12.3％", "%", 12.3],
  ["1.2亿", "亿元", 1.2],
  ["1.2亿", "万元", 12000],
  ["1.2亿", "", 120000000],
  ["1.1亿", "个", 110000000],
  ["3200万", "亿元", 0.32],
])("%s in %j is %d", (text, unit, value) => {
  expect(parseNumber(text, unit)).toBe(value);
});

test.each([
  ["12,34", ""],
  ["1234,567", ""],
  ["5.", ""],
  ["12..4", ""],
  ["1 234", ""],
  ["--5", ""],
  ["↓-3.2", ""],
  ["(3.2", ""],
  ["3.2)", ""],
  ["3²", ""],
  ["12.3①", ""],
  ["½", ""],
  ["1e999", ""],
  ["0x10", ""],
  ["Infinity", ""],
  ["12.3%", "亿元"],
  ["1.2亿", "%"],
  ["1.2万", "件/万人"],
  ["约3", ""],
])("%s in %j is no number", (text, unit) => {
  expect(parseNumber(text, unit)).toBeNull();
});

test("every double that JavaScript prints is read back", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parseNumber(String(value), "")).toBe(value + 0);
    }),
  );
});

test("thousands separators change nothing", () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(parseNumber(value.toLocaleString("en"), "")).toBe(value);
    }),
  );
});

test("a whole number may be written 16.0, a part may not", () => {
  expect([parseInteger("16.0"), parseInteger("16.5"), parseInteger("1.2万")]).toEqual([16, null, null]);
});
