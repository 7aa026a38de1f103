import type { PlotOptions } from "@observablehq/plot";
import { countBars } from "../../src/charts/count-bars.ts";
import { rankLines } from "../../src/charts/rank-lines.ts";
import { sparkline } from "../../src/charts/sparkline.ts";
import { placeTiles, tileMap } from "../../src/charts/tile-map.ts";
import { valueLines } from "../../src/charts/value-lines.ts";
import { valueStrip } from "../../src/charts/value-strip.ts";
import { countRows, rankRows, sparkRanks, stripRows, tiles, valueRows } from "./rows.ts";

const focus = "济宁";
const formatValue = (value: number): string => value.toFixed(1);

/** Each chart once, by the name of its snapshot. */
export const charts: Record<string, () => PlotOptions> = {
  "rank-lines": () => rankLines(rankRows, { focus, participants: 5, finding: "济宁为第4位。" }),
  "rank-lines-zones": () =>
    rankLines(rankRows, {
      focus,
      participants: 5,
      zones: { leadingFirst: 1, laggingLast: 1 },
      finding: "济宁为第4位。",
    }),
  "rank-lines-one-month": () =>
    rankLines(
      rankRows.filter((row) => row.month === rankRows[0]?.month),
      { focus, participants: 5, finding: "济宁为第3位。" },
    ),
  "value-lines": () => valueLines(valueRows, { focus, formatValue, finding: "济宁为47.3。" }),
  "value-lines-alone": () =>
    valueLines(
      valueRows.map((row) => ({ ...row, low: null, median: null, high: null })),
      { focus, formatValue, finding: "济宁为47.3。" },
    ),
  "value-strip": () => valueStrip(stripRows, { focus, formatValue, finding: "济南最好。" }),
  "tile-map": () => tileMap(placeTiles(tiles).placed, { finding: "落后项数最多的是任城区（8项）。" }),
  "count-bars": () => countBars(countRows, { finding: "任城区2024年5月居前4项，落后3项。" }),
  "count-bars-one-month": () => countBars(countRows.slice(0, 1), { finding: "任城区2024年1月居前5项，落后0项。" }),
  sparkline: () => sparkline(sparkRanks, { participants: 16 }),
  "sparkline-of-one": () => sparkline([3], { participants: 16 }),
};
