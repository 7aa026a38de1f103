import { AlignmentType, BorderStyle, LineRuleType, type Paragraph } from "docx";
import type { LetterDocument } from "../letter-document.ts";
import { doubleRule, line, mm, pt, red, typeArea, widthOf } from "./measures.ts";
import { paragraph } from "./paragraph.ts";
import { run } from "./text.ts";

/**
 * 版头: what stands above the title. The standard measures from ink to ink; a character's ink ends a little inside its
 * line, above and below, and by how much depends on the font and the program: the distances here meet the middle.
 */

/** 红头: the issuer's upper edge 35 mm below the type area's, its number two lines below, a red rule 4 mm under that. */
export function orderHead({ issuer, number }: LetterDocument): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 12, color: red, space: 0 };
  return [
    issuerMark(issuer, { room: typeArea, tallest: 48, before: mm(35.3) }),
    paragraph("DocumentNumber", number, { alignment: AlignmentType.CENTER, spacing: tight(16, 2 * line) }),
    paragraph("Rule", [], { spacing: tight(1.5, mm(3.6) - pt(1.5)), border: { bottom: rule } }),
  ];
}

/** The letter form's head, below a header that holds the issuer: its number, 7/8 of a character below the double rule. */
export function letterHead({ number }: LetterDocument): Paragraph[] {
  return [paragraph("DocumentNumber", number, { alignment: AlignmentType.RIGHT, spacing: tight(16, pt(14)) })];
}

/** 信函格式: the issuer's upper edge 30 mm below the sheet's, the double rule 4 mm under it. Stands in the first header. */
export function letterMark(issuer: string, headerTop: number): Paragraph[] {
  const room = typeArea - doubleRule.left - doubleRule.right;
  return [
    issuerMark(issuer, { room, tallest: 42, before: mm(30.4) - headerTop, indent: doubleRule }),
    redRules("over", mm(2.9)),
  ];
}

/** A thick and a thin red line, 170 mm wide: thick over thin below the issuer, thin over thick at the sheet's foot. */
export function redRules(thick: "over" | "under", before = 0): Paragraph {
  const border = (isThick: boolean) => ({ style: BorderStyle.SINGLE, size: isThick ? 20 : 6, color: red, space: 0 });
  return paragraph("Rule", [], {
    indent: doubleRule,
    spacing: tight(1.5, before),
    border: { top: border(thick === "over"), bottom: border(thick === "under") },
  });
}

interface Place {
  /** Twips from edge to edge. */
  room: number;
  /** The largest size in points. */
  tallest: number;
  before: number;
  indent?: { left: number; right: number };
}

/** As large as stands well on one line, at least 22 pt; a longer name goes on. */
function issuerMark(issuer: string, { room, tallest, before, indent }: Place): Paragraph {
  const fitting = Math.floor((0.92 * room) / 20 / Math.max(1, widthOf(issuer)));
  const size = Math.max(22, Math.min(tallest, fitting));
  const lineHeight = fitting < 22 ? size * 1.25 : size;
  return paragraph("Issuer", [run(issuer, { size: 2 * size })], {
    spacing: tight(lineHeight, before),
    ...(indent && { indent }),
  });
}

/** Lines exactly as high as given, in points; `before` in twips. */
export function tight(
  height: number,
  before = 0,
): { before: number; line: number; lineRule: typeof LineRuleType.EXACT } {
  return { before, line: pt(height), lineRule: LineRuleType.EXACT };
}
