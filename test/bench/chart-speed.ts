import { rankLines, type RankRow } from "../../src/charts/rank-lines.ts";
import { renderChart } from "../../src/charts/render.ts";

/** Rank trends of 16 cities over 60 months, drawn one after the other: charts per second. */
export function chartsPerSecond(): number {
  const rows: RankRow[] = [];
  for (let month = 0; month < 60; month++) {
    for (let place = 0; place < 16; place++)
      rows.push({ month: 24_000 + month, place: `市${place}`, rank: ((place * 7 + month * 3) % 16) + 1 });
  }
  const draw = (): string => renderChart(rankLines(rows, { focus: "市7", participants: 16, finding: "位次" }));
  for (let i = 0; i < 20; i++) draw();
  const started = performance.now();
  const charts = 100;
  for (let i = 0; i < charts; i++) draw();
  return (charts / (performance.now() - started)) * 1000;
}
