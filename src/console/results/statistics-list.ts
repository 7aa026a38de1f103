import { element } from "../dom.ts";
import { cellText, NULL_TEXT } from "../../format/cell-text.ts";
import { formatCount } from "../../format/number.ts";
import type { Cell, ResultColumn } from "../result.ts";
import { histogramChart } from "./histogram-chart.ts";
import type { Range, Statistics } from "./statistics.ts";

/** The statistics of a column in words, with a small chart. */
export function statisticsList(statistics: Statistics, column: ResultColumn): HTMLElement {
  const { rows, nulls, distinct, range } = statistics;
  // the column's own name would make a mean rank 升… or 5/16
  const plain = { name: "", kind: column.kind, type: column.type };
  const write = (cell: Cell): string => cellText(cell, plain);
  const facts: [string, string][] = [
    ["行", formatCount(rows)],
    ["空值", nulls === 0 ? "没有" : `${formatCount(nulls)}（${share(nulls, rows)}）`],
    ["不同的值", formatCount(distinct)],
    ...(range === null ? [] : rangeFacts(range, write)),
  ];
  const list = facts.flatMap(([term, text]) => [element("dt", {}, term), element("dd", {}, text)]);
  return element(
    "div",
    { class: "results-statistics" },
    element("dl", {}, ...list),
    range !== null && range.bins.length > 1 && histogramChart(range.bins, column.kind, write),
    statistics.frequent.length > 0 && frequentTable(statistics, write),
  );
}

function rangeFacts({ min, max, median, mean }: Range, write: (cell: Cell) => string): [string, string][] {
  const facts: [string, string][] = [
    ["最小", write(min)],
    ["最大", write(max)],
    ["中位数", write(median)],
  ];
  return mean === null ? facts : [...facts, ["平均", cellText(mean, { name: "", kind: "number", type: "" })]];
}

function frequentTable({ frequent, rows }: Statistics, write: (cell: Cell) => string): HTMLElement {
  const lines = frequent.map(({ cell, count }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, cell === "" ? "（空文字）" : shortened(write(cell))),
      element("td", {}, formatCount(count)),
      element("td", {}, share(count, rows)),
    ),
  );
  const heads = ["最多的值", "行", "占"].map((name) => element("th", { scope: "col" }, name));
  return element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...lines));
}

function share(part: number, whole: number): string {
  return whole === 0 ? NULL_TEXT : `${((part / whole) * 100).toFixed(1)}%`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
