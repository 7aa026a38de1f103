import { expect, it } from "vitest";
import { renderChart } from "../../src/charts/render.ts";
import { charts } from "./charts.ts";

for (const [name, options] of Object.entries(charts)) {
  it(name, async () => {
    await expect(`${renderChart(options())}\n`).toMatchFileSnapshot(`snapshots/${name}.svg`);
  });
}
