import { monthSpan } from "../../format/month.ts";
import { monthColumns, monthOfCell } from "../result-months.ts";
import { cellsOf, type ResultColumn } from "../result.ts";
import type { ConsoleSetup } from "../setup.ts";
import type { Choice } from "./choice.ts";
import { isRankName } from "./profile.ts";
import { REDUCTIONS } from "./reduction.ts";
import { columnOf } from "./rows.ts";
import type { ResultView } from "../results/view.ts";

/** 「细颗粒物（PM2.5）浓度：各城市的排名」 */
export function titleOfChart(view: ResultView, choice: Choice, isReduced = false): string {
  const measure = choice.y === null ? "行数" : measureName(columnOf(view, choice.y).name, choice, isReduced);
  const indicator = onlyText(view, /^(指标|指标名称|indicator_name)$/);
  const x = columnOf(view, choice.x);
  if (choice.mark === "dot" && isMeasure(x) && choice.y !== null) return prefixed(indicator, `${x.name}与${measure}`);
  const by = [isRunning(x) ? null : choice.x, choice.series, choice.facet]
    .filter((key) => key !== null)
    .map((key) => columnOf(view, key).name);
  return prefixed(indicator, by.length === 0 ? measure : `各${[...new Set(by)].join("、")}的${measure}`);
}

/** Where rows are taken together the name says so: 排名（平均值）; what adds up is still what it is called. */
export function measureName(name: string, { reduction }: Choice, isReduced: boolean): string {
  return isReduced && reduction !== "sum" ? `${name}（${REDUCTIONS[reduction]}）` : name;
}

function prefixed(indicator: string | null, text: string): string {
  return indicator === null ? text : `${indicator}：${text}`;
}

function isMeasure({ kind }: ResultColumn): boolean {
  return kind === "integer" || kind === "number";
}

function isRunning({ kind }: ResultColumn): boolean {
  return kind === "month" || kind === "date" || kind === "time";
}

/** Unit, period, and how to read it. */
export function subtitleOfChart(view: ResultView, choice: Choice, indicators: ConsoleSetup["indicators"]): string {
  const y = choice.y === null ? null : columnOf(view, choice.y);
  const isRank = y !== null && isRankName(y.name);
  const unit = y === null || isRank ? null : unitOf(view, y, indicators);
  const parts = [
    unit && `单位：${unit}`,
    periodOf(view),
    isRank && choice.mark === "heat" && "格内为位次，蓝色靠前、红色靠后",
    isRank && choice.mark !== "heat" && "1为最好",
    !isRank && choice.mark === "heat" && "颜色越深数值越大",
    choice.facet !== null && !isRank && "各小图的刻度不同",
  ];
  return parts.filter(Boolean).join("；");
}

/** Above, looking through all rows would be felt; then a chart says less. */
const MOST_ROWS = 50_000;

/** The one text of a column; null where there are several, or no such column. */
function onlyText(view: ResultView, name: RegExp): string | null {
  const column = view.result.columns.find((one) => name.test(one.name));
  if (column === undefined || view.rows.length > MOST_ROWS) return null;
  const cells = cellsOf(view.result, column);
  const first = view.rows.length === 0 ? null : cells(view.rows[0]!);
  return typeof first === "string" && view.rows.every((row) => cells(row) === first) ? first : null;
}

function unitOf(view: ResultView, { name }: ResultColumn, indicators: ConsoleSetup["indicators"]): string | null {
  if (!/^(?!分值$)(.*值|目标)$|(^|_)(value|target)$/.test(name)) return null;
  const unit = onlyText(view, /^(计量单位|unit)$/);
  if (unit !== null) return unit;
  const code = onlyText(view, /^(指标编码|indicator_code)$/);
  const indicator = onlyText(view, /^(指标|指标名称|indicator_name)$/);
  return indicators.find((one) => one.code === code || one.name === indicator)?.unit || null;
}

function periodOf(view: ResultView): string | null {
  const column = monthColumns(view.result.columns)[0];
  if (column === undefined || view.rows.length > MOST_ROWS) return null;
  const cells = cellsOf(view.result, column);
  let [first, last] = ["9999", ""];
  for (const row of view.rows) {
    const month = monthOfCell(cells(row));
    if (month === null) continue;
    if (month < first) first = month;
    if (month > last) last = month;
  }
  return last === "" ? null : monthSpan(first, last);
}
