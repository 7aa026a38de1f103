import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf } from "../../src/console/annex/layout.ts";

const column = (name: string, isFigure = false) => ({ name, isFigure });

test("few narrow columns stand upright in 小四", () => {
  const layout = layoutOf({ columns: [column("城市"), column("数值", true)], rows: [["济宁市", "41.5"]] });
  expect(layout).toMatchObject({ isLandscape: false, points: 12, width: 8845 });
});

test("many columns lie, in smaller type", () => {
  const columns = Array.from({ length: 14 }, (_, at) => column(`第${at}列`, true));
  const layout = layoutOf({ columns, rows: [columns.map(() => "1,234,567.89")] });
  expect(layout).toMatchObject({ isLandscape: true, width: 14_570 });
  expect(layout.points).toBeLessThan(10.5);
});

test("a figure stands on one line, a sentence gets what is left", () => {
  const { widths, points } = layoutOf({
    columns: [column("数值", true), column("说明")],
    rows: [["1,234,567.89", "深入贯彻落实市委市政府关于进一步强化政府督查切实抓好工作落实的要求"]],
  });
  expect(widths[1]! / 20).toBeGreaterThan(6 * points);
  expect(widths[2]).toBeGreaterThan(widths[1]!);
});

test("2024年10月 is not broken, though programs part figures from characters", () => {
  const { widths, points } = layoutOf({
    columns: [column("月份"), column("说明")],
    rows: [["2024年10月", "督".repeat(300)]],
  });
  expect((widths[1]! - 120) / 20 / points).toBeGreaterThanOrEqual(5.75);
});

test("μg/m3 stands on one line", () => {
  const columns = [column("计量单位"), ...Array.from({ length: 5 }, (_, at) => column(`说明${at}`))];
  const { widths, points } = layoutOf({
    columns,
    rows: [["μg/m3", ...Array.from({ length: 5 }, () => "督".repeat(30))]],
  });
  expect((widths[1]! - 120) / 20 / points).toBeGreaterThanOrEqual(3);
});

test("whatever the table: columns fill the sheet to the twip, and none vanishes", () => {
  const cell = fc.string({ unit: "binary", maxLength: 60 });
  const table = fc.integer({ min: 0, max: 20 }).chain((count) =>
    fc.record({
      columns: fc.array(fc.record({ name: cell, isFigure: fc.boolean() }), { minLength: count, maxLength: count }),
      rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(table, (one) => {
      const { widths, width } = layoutOf(one);
      expect(widths.reduce((sum, part) => sum + part, 0)).toBe(width);
      expect(Math.min(...widths)).toBeGreaterThan(200);
    }),
  );
});
