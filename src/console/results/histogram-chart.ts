import { formatCount } from "../../format/number.ts";
import type { Cell, ColumnKind } from "../result.ts";
import { DAY, type Bin } from "./histogram.ts";

const [WIDTH, HEIGHT] = [280, 56];
const SVG = "http://www.w3.org/2000/svg";

/** Bars without axes: their ends are written below, what they show is said in words. */
export function histogramChart(bins: readonly Bin[], kind: ColumnKind, write: (cell: Cell) => string): HTMLElement {
  const isDate = kind === "month" || kind === "date";
  const text = (number: number): string => write(isDate ? new Date(number).toISOString().slice(0, 10) : number);
  const unit = isDate ? DAY : kind === "integer" ? 1 : 0;
  const most = bins.reduce((a, b) => (b.count > a.count ? b : a));
  const [first, last] = [text(most.from), text(most.to - unit)];
  const finding = `分 ${bins.length} 段，${first === last ? first : `${first} 至 ${last}`} 最多，${formatCount(most.count)} 行。`;
  const chart = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": finding });
  const step = WIDTH / bins.length;
  bins.forEach(({ count }, at) => {
    // a part with few rows is still to be seen
    const height = count === 0 ? 0 : Math.max(1, (count / most.count) * HEIGHT);
    chart.append(svg("rect", { x: at * step, y: HEIGHT - height, width: Math.max(1, step - 1), height }));
  });
  const figure = document.createElement("figure");
  const caption = document.createElement("figcaption");
  caption.textContent = finding;
  figure.append(chart, caption);
  return figure;
}

function svg(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
