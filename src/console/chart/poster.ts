import type { PlotOptions } from "@observablehq/plot";
import { drawChart } from "../../charts/render.ts";
import { SvgDocument, type SvgElement } from "../../charts/svg-document.ts";
import { widthOf } from "../../../pipelines/documents/docx/measures.ts";
import { inlineLook, type Tokens } from "./inline-look.ts";
import { xmlText } from "../xml-text.ts";

export interface Poster {
  title: string;
  subtitle: string;
  /** Under the drawing: what was left out, and where it comes from. */
  notes: readonly string[];
  finding: string;
  panels: readonly { caption: string; options: PlotOptions }[];
}

const MARGIN = 20;
const GAP = 16;
/** Narrower, the title and the source would be a column of words. */
const LEAST_WIDTH = 480;
const SVG = "http://www.w3.org/2000/svg";

/** A chart as a file of its own: all that it says, on white, with nothing that it needs from elsewhere. */
export function posterSvg(poster: Poster, tokens: Tokens): string {
  const document = new SvgDocument();
  const drawn = poster.panels.map(({ caption, options }) => ({ caption, svg: drawChart(options, document) }));
  const columns = drawn.length > 1 ? 2 : 1;
  const widest = Math.max(...drawn.map(({ svg }) => sizeOf(svg, "width")));
  const width = Math.max(LEAST_WIDTH, columns * widest + (columns - 1) * GAP + 2 * MARGIN);
  const canvas = new Canvas(document, width);
  canvas.lines(poster.title, { size: 17, line: 25, fill: "var(--ink)", weight: "bold" });
  canvas.lines(poster.subtitle, { size: 12, line: 19, fill: "var(--muted)" });
  for (let at = 0; at < drawn.length; at += columns) canvas.row(drawn.slice(at, at + columns), widest);
  for (const note of poster.notes) canvas.lines(note, { size: 11, line: 17, fill: "var(--muted)" });
  const svg = canvas.finish(poster.finding);
  inlineLook(svg, tokens);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(svg.outerHTML)}\n`;
}

interface Type {
  size: number;
  line: number;
  fill: string;
  weight?: string;
}

/** Puts one thing below the other. */
class Canvas {
  private top = MARGIN;
  private readonly document: SvgDocument;
  private readonly width: number;
  private readonly svg: SvgElement;

  constructor(document: SvgDocument, width: number) {
    this.document = document;
    this.width = width;
    this.svg = this.add("svg", {});
  }

  lines(text: string, { size, line, fill, weight }: Type): void {
    for (const part of broken(text, (this.width - 2 * MARGIN) / size)) {
      const style = { "font-size": size, fill, "text-anchor": "start", ...(weight && { "font-weight": weight }) };
      this.add("text", { x: MARGIN, y: this.top + size, ...style }, this.svg, part);
      this.top += line;
    }
  }

  row(panels: readonly { caption: string; svg: SvgElement }[], widest: number): void {
    const captioned = panels.some(({ caption }) => caption !== "") ? 24 : 6;
    panels.forEach(({ caption, svg }, at) => {
      const left = MARGIN + at * (widest + GAP);
      const style = { "font-size": 13, "font-weight": "bold", fill: "var(--ink)", "text-anchor": "start" };
      if (caption !== "") this.add("text", { x: left, y: this.top + 16, ...style }, this.svg, caption);
      const group = this.add("g", { transform: `translate(${left},${this.top + captioned})` }, this.svg);
      for (const child of [...svg.children]) group.appendChild(child);
    });
    this.top += captioned + Math.max(...panels.map(({ svg }) => sizeOf(svg, "height"))) + 6;
  }

  /** Sizes it, and puts white paper beneath. */
  finish(finding: string): SvgElement {
    const [width, height] = [this.width, this.top + MARGIN - 6];
    const root = {
      xmlns: SVG,
      "xml:lang": "zh-CN",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": finding,
    };
    for (const [name, value] of Object.entries(root)) this.svg.setAttribute(name, value);
    const paper = this.add("rect", { width, height, fill: "var(--paper)" });
    this.svg.insertBefore(paper, this.svg.firstChild);
    return this.svg;
  }

  private add(name: string, attributes: Record<string, string | number>, parent?: SvgElement, text = ""): SvgElement {
    const made = this.document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== "") made.appendChild(this.document.createTextNode(text));
    return parent?.appendChild(made) ?? made;
  }
}

function sizeOf(svg: SvgElement, side: "width" | "height"): number {
  return Number(svg.getAttribute(side));
}

/** What begins no line. */
const CLOSING = /[，。；：、）”》？！]/;

/** Lines of at most so many full characters; a closing mark may stand beyond. */
function broken(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (widthOf(line + character) > most && !CLOSING.test(character)) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return line === "" ? lines : [...lines, line];
}
