import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { subtitleOfChart, titleOfChart } from "../../src/console/chart/caption.ts";
import { isReduced } from "../../src/console/chart/points.ts";
import { posterSvg } from "../../src/console/chart/poster.ts";
import { sourceLine } from "../../src/console/origin.ts";
import { chartCases, choiceOf, panels, pointsOf } from "./chart-cases.ts";
import { smallSetup } from "./small-view.ts";

const css = readFileSync(join(import.meta.dirname, "../../src/styles/tokens.css"), "utf8");
const tokens = (name: string): string => new RegExp(`${name}: (.*);`).exec(css)![1]!;

/** A chart as its file: what stands around it and in it. */
for (const [name, [view, change]] of Object.entries(chartCases)) {
  test(name, async () => {
    const choice = choiceOf(view, change);
    const drawn = await panels(view, change);
    const set = await pointsOf(view, change);
    const poster = {
      title: titleOfChart(view, choice, isReduced(set, choice)),
      subtitle: subtitleOfChart(view, choice, smallSetup.indicators),
      notes: [...set.notes, sourceLine(smallSetup, "select 1", [])],
      finding: drawn.map(({ finding }) => finding).join(""),
      panels: drawn,
    };
    await expect(posterSvg(poster, tokens)).toMatchFileSnapshot(`snapshots/chart-${name}.svg`);
  });
}
