import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "../../src/console/chart/panels/end-labels.ts";
import { shortened } from "../../src/console/chart/panels/text-width.ts";

test("names that have room stay where their lines end", () => {
  expect(spread([10, 60, 120], 13, 200)).toEqual([10, 60, 120]);
});

test("names that would lie on one another move apart and keep their order", () => {
  expect(spread([50, 50, 52], 13, 200)).toEqual([50, 63, 76]);
});

test("at the foot they move up", () => {
  expect(spread([195, 198, 200], 13, 200)).toEqual([174, 187, 200]);
});

test("whatever the lines' ends: apart, in order, and within the panel where there is room", () => {
  const ends = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(ends, (wanted) => {
      const placed = spread(wanted, 13, 300);
      const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]!);
      const inOrder = order.map((at) => placed[at]!);
      expect(inOrder.slice(1).every((place, at) => place - inOrder[at]! >= 13 - 1e-9)).toBe(true);
      expect(Math.max(...placed)).toBeLessThanOrEqual(300 + 1e-9);
    }),
  );
});

test.each([
  ["济宁市", 12, "济宁市"],
  ["济宁经济技术开发区管理委员会", 8, "济宁经济技术开…"],
  ["a".repeat(30), 10, `${"a".repeat(18)}…`],
])("「%s」 in %i characters", (text, most, short) => {
  expect(shortened(text, most)).toBe(short);
});
