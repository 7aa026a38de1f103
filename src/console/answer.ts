import { createAnnex } from "./annex/annex.ts";
import { createChart } from "./chart/chart.ts";
import { element, fill } from "./dom.ts";
import type { OwnSource } from "./origin.ts";
import type { Result } from "./result.ts";
import { createGrid } from "./results/grid.ts";
import type { ConsoleSetup } from "./setup.ts";
import { createTabs } from "./tabs.ts";

/** The results of a run: one at a time, as table, as chart, as annex. */
export function createAnswer(setup: ConsoleSetup, ownSources: () => readonly OwnSource[]) {
  const grid = createGrid(setup);
  const chart = createChart(setup, ownSources);
  const annex = createAnnex(setup, { ownSources });
  const chooser = element("div", { class: "result-chooser" });
  const tabs = createTabs(
    "查询结果",
    [
      { name: "表格", panel: grid.element },
      { name: "图", panel: chart.element, open: () => chart.show(grid.view()) },
      { name: "附表", panel: annex.element, open: () => annex.show(grid.view()) },
    ],
    "answer",
  );
  const box = element(
    "section",
    { class: "console-answer", "aria-label": "查询结果", hidden: true },
    chooser,
    tabs.element,
  );
  const showOne = (result: Result): void => {
    grid.show(result);
    tabs.choose(0);
  };
  return {
    element: box,
    /** Shows the last of the results; several can be chosen among. */
    show(results: readonly Result[]): void {
      box.hidden = false;
      fill(chooser, results.length > 1 && resultChoice(results, showOne));
      showOne(results.at(-1)!);
    },
  };
}

function resultChoice(results: readonly Result[], show: (result: Result) => void): HTMLElement {
  const options = results.map(({ rowCount }, at) =>
    element("option", { value: at, selected: at === results.length - 1 }, `第${at + 1}个结果（${rowCount}行）`),
  );
  const select = element("select", { onchange: () => show(results[Number(select.value)]!) }, ...options);
  return element("label", {}, "看 ", select);
}
