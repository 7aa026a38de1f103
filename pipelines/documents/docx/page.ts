import { AlignmentType, DocumentGridType, Footer, Header, PageNumber, TextRun, type Paragraph } from "docx";
import type { LetterDocument } from "../letter-document.ts";
import type { Section } from "./frame.ts";
import { letterMark, redRules, tight } from "./head.ts";
import { grid, mm, pt, sheet } from "./measures.ts";
import { paragraph } from "./paragraph.ts";
import { eastAsian } from "./text.ts";

/** Headers begin 20 mm below the sheet's upper edge, footers end 20 mm above its lower one. */
const edge = mm(20);
/** How high the line of the sample note is, with or without words. */
const noteHeight = pt(12);

/** The sheet, its grid, headers and footers. In the letter form the first page has a head and a foot of its own. */
export function page({ kind, issuer, note }: Pick<LetterDocument, "kind" | "issuer" | "note">): Section {
  const isLetter = kind === "提醒函";
  const { width, height, ...margin } = sheet;
  const [odd, even] = [numberFooter("odd"), numberFooter("even")];
  return {
    properties: {
      page: { size: { width, height }, margin: { ...margin, header: edge, footer: edge, gutter: 0 } },
      grid: { type: DocumentGridType.LINES_AND_CHARS, ...grid },
      titlePage: isLetter,
    },
    headers: {
      default: new Header({ children: [noteLine(note)] }),
      even: new Header({ children: [noteLine(note)] }),
      ...(isLetter && { first: new Header({ children: [noteLine(note), ...letterMark(issuer, edge + noteHeight)] }) }),
    },
    footers: { default: odd, even, ...(isLetter && { first: new Footer({ children: [redRules("under")] }) }) },
  };
}

/** 示例数据, above each page; as high without words. */
export function noteLine(note: string | null): Paragraph {
  return paragraph("Note", note ?? "", { spacing: tight(noteHeight / 20) });
}

/** 7 mm below the type area. */
function numberFooter(side: "odd" | "even"): Footer {
  const below = mm(35 - 7) - edge - pt(7); // from the number's foot, its dashes 7 mm below the type area, to the footer's end
  return new Footer({ children: [pageNumber(side), paragraph("Rule", [], { spacing: tight(below / 20) })] });
}

/** — 1 —, a character in from the right on odd pages, from the left on even ones. */
export function pageNumber(side: "odd" | "even"): Paragraph {
  const number = new TextRun({ font: eastAsian, children: ["— ", PageNumber.CURRENT, " —"] });
  const place =
    side === "odd" ? { alignment: AlignmentType.RIGHT, indent: { right: pt(14) } } : { indent: { left: pt(14) } };
  return paragraph("PageNumber", [number], place);
}
