import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { heatCell } from "../../src/format/heat-cell.ts";

/** Ranks and lines in no order at all compress worst; the benchmark weighs the page itself. */
function randomCells(count: number): string {
  let state = 1;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  const cells = Array.from({ length: count }, () => {
    const rank = next(14) + 1;
    const line = next(100_000) + 1;
    const link = `../sources/1a2b3c4d/${Math.ceil(line / 2000)}.html#L${line}`;
    return heatCell({ rank, participants: 14, hasValue: true, isExempt: false, isLagging: rank > 11, link });
  });
  return cells.join("");
}

it("500 indicators × 14 counties weigh far less than 300 kB gzipped, their order be what it may", () => {
  expect(gzipSync(randomCells(500 * 14)).length).toBeLessThan(100_000);
});
