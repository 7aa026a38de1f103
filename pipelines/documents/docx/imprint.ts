import {
  BorderStyle,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  Tab,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
  type Paragraph,
} from "docx";
import { ShapeRun } from "docx/shapes";
import type { LetterDocument } from "../letter-document.ts";
import { tight } from "./head.ts";
import { pt, size, typeArea, widthOf } from "./measures.ts";
import { paragraph } from "./paragraph.ts";
import { run } from "./text.ts";

/**
 * 版记: 抄送 and 印发 at the foot of the last page's type area. It floats there, and a paragraph as high as itself
 * keeps the place free: it never covers what comes before, and goes to a next page where there is no room.
 */
export function imprint(letter: LetterDocument): Paragraph[] {
  const lines = imprintLines(letter);
  if (lines.length === 0) return [];
  const height = linesHigh(letter) * lineHeight + 8;
  if (height > tallest) return lines;
  return [paragraph("Rule", [floating(lines, height)], { spacing: tight(height) })];
}

const lineHeight = 22;
const indent = pt(size.四号);
/** In points; a longer list is set where it comes. */
const tallest = 300;

/** 0.35 mm for the first and the last rule, 0.25 mm between, in eighths of a point. As wide as the type area. */
const [heavy, light] = [8, 6] as const;

function rule(eighths: number, side: "top" | "bottom"): Paragraph {
  const border = { style: BorderStyle.SINGLE, size: eighths, color: "000000", space: 0 };
  return paragraph("Rule", [], { border: { [side]: border } });
}

/** Without rules in the letter form. */
function imprintLines({ kind, copies, printedBy }: LetterDocument): Paragraph[] {
  const copied = copies.length === 0 ? [] : [paragraph("Imprint", `抄送：${copies.join("、")}。`, hanging)];
  const printed = printedBy === null ? [] : [paragraph("Imprint", endToEnd(printedBy), ends)];
  const lines = [...copied, ...printed];
  if (kind === "提醒函" || lines.length === 0) return lines;
  return [...lines.flatMap((one, at) => [rule(at === 0 ? heavy : light, "top"), one]), rule(heavy, "bottom")];
}

/** One character in on either side; 抄送 goes on below its first name. */
const hanging = { indent: { left: 4 * indent, hanging: 3 * indent, right: indent } };
const ends = {
  indent: { left: indent, right: indent },
  tabStops: [{ type: TabStopType.RIGHT, position: typeArea - indent }],
};

/** The issuer at the left, the date of printing at the right. */
function endToEnd(text: string): TextRun[] {
  const at = text.lastIndexOf("\u3000");
  return [run(text.slice(0, Math.max(0, at))), new TextRun({ children: [new Tab()] }), run(text.slice(at + 1))];
}

function linesHigh({ copies, printedBy }: LetterDocument): number {
  const perLine = Math.floor(typeArea / indent) - 6;
  const copied = copies.length === 0 ? 0 : Math.ceil((widthOf(copies.join("、")) + 1) / perLine);
  return copied + (printedBy === null ? 0 : Math.ceil(widthOf(printedBy) / (perLine + 3)));
}

function floating(children: Paragraph[], height: number): ShapeRun {
  return new ShapeRun({
    type: "rectangle",
    children,
    altText: { id: "1", name: "版记" }, // docx would count through all documents
    transformation: { width: toPixels(typeArea / 20), height: toPixels(height) },
    line: "none",
    textOptions: { verticalAlignment: "bottom", margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.LEFT },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.BOTTOM },
      wrap: { type: TextWrappingType.NONE },
    },
  });
}

/** docx takes pixels of 1/96 inch and writes EMU. */
function toPixels(points: number): number {
  return (points * 96) / 72;
}
