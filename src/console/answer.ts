import { createAnnex } from "./annex/annex.ts";
import { createChart } from "./chart/chart.ts";
import { element, fill } from "./dom.ts";
import { questionOf, type OwnSource } from "./origin.ts";
import type { Result } from "./result.ts";
import { createGrid } from "./results/grid.ts";
import type { ConsoleSetup, QuestionCard } from "./setup.ts";
import { createTabs } from "./tabs.ts";

/** The results of a run: one at a time, as table, as chart, as annex. */
export function createAnswer(setup: ConsoleSetup, ownSources: () => readonly OwnSource[]) {
  const grid = createGrid(setup);
  const chart = createChart(setup, ownSources);
  const annex = createAnnex(setup, { ownSources });
  const chooser = element("div", { class: "result-chooser" });
  const question = element("div", { class: "answer-question" });
  const old = element("p", { class: "answer-old", hidden: true }, "下面是上一次查询的结果。");
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
    element("p", { class: "answer-printed" }, "这里只印出屏幕上的部分；要印全部，请用“附表”里的“打印附表”。"),
    old,
    question,
    chooser,
    tabs.element,
  );
  const showOne = (result: Result): void => {
    // what was asked is told by the statement: of a question's text a part may have been run
    fill(question, ...questionText(questionOf(result.sql, setup.questions), result.rowCount));
    grid.show(result);
    tabs.choose(0);
  };
  return {
    element: box,
    /** What is shown is not of the query that ran last. */
    setOld: () => (old.hidden = false),
    /** Shows the last of the results; several can be chosen among. */
    show(results: readonly Result[]): void {
      box.hidden = false;
      old.hidden = true;
      fill(chooser, results.length > 1 && resultChoice(results, showOne));
      showOne(results.at(-1)!);
    },
  };
}

/** A ready question stands above its answer, with how to read it. */
function questionText(asked: QuestionCard | undefined, rowCount: number): (HTMLElement | false)[] {
  if (asked === undefined) return [];
  return [element("h3", {}, asked.title), element("p", {}, rowCount === 0 ? asked.none : asked.about)];
}

function resultChoice(results: readonly Result[], show: (result: Result) => void): HTMLElement {
  const options = results.map(({ rowCount }, at) =>
    element("option", { value: at, selected: at === results.length - 1 }, `第${at + 1}个结果（${rowCount}行）`),
  );
  const select = element("select", { onchange: () => show(results[Number(select.value)]!) }, ...options);
  return element("label", {}, "看 ", select);
}
