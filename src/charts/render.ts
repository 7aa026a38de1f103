import * as Plot from "@observablehq/plot";
import { SvgDocument, type SvgElement } from "./svg-document.ts";

/** Draws a chart into the given document and makes it light: no style element, coordinates of one decimal. */
export function drawChart(options: Plot.PlotOptions, document: unknown): SvgElement {
  const svg = Plot.plot({
    className: "chart",
    ...options,
    document: document as Document,
  }) as unknown as SvgElement;
  const style = svg.firstChild;
  if (style !== null && "tagName" in style && style.tagName === "style") svg.removeChild(style);
  if (options.ariaLabel != null) svg.setAttribute("role", "img");
  else svg.setAttribute("aria-hidden", "true");
  for (const name of ["fill", "font-family", "font-size", "text-anchor"]) svg.removeAttribute(name);
  thin(svg);
  return svg;
}

/** The chart as an SVG string. The document is made for it alone, so nothing is carried from chart to chart. */
export function renderChart(options: Plot.PlotOptions): string {
  return drawChart(options, new SvgDocument()).outerHTML;
}

const COORDINATES = ["d", "transform", "x", "x1", "x2", "y", "y1", "y2", "cx", "cy", "width", "height"];
const UNSAID = ["aria-label", "aria-description"];

/** Three decimals of a pixel are bytes that nobody sees; Plot's names of the parts are English, and inside an image unread. */
function thin(svg: SvgElement): void {
  for (const child of Array.from(svg.children)) {
    for (const name of UNSAID) child.removeAttribute(name);
    for (const name of COORDINATES) {
      const value = child.getAttribute(name);
      if (value !== null && value.includes(".")) child.setAttribute(name, roundNumbers(value));
    }
    thin(child);
  }
}

function roundNumbers(text: string): string {
  if (text.endsWith("em")) return text;
  return text.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
