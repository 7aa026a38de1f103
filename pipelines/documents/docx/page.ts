import { AlignmentType, DocumentGridType, Footer, Header, PageNumber, TextRun, type ISectionOptions } from "docx";
import type { LetterDocument } from "../letter-document.ts";
import { letterMark, redRules, tight } from "./head.ts";
import { grid, mm, pt, sheet } from "./measures.ts";
import { paragraph } from "./paragraph.ts";
import { eastAsian } from "./text.ts";

type Page = Pick<ISectionOptions, "properties" | "headers" | "footers">;

/** Headers begin 20 mm below the sheet's upper edge, footers end 20 mm above its lower one. */
const edge = mm(20);
/** How high the line of the sample note is, with or without words. */
const noteHeight = pt(12);

/** The sheet, its grid, headers and footers. In the letter form the first page has a head and a foot of its own. */
export function page({ kind, issuer, note }: Pick<LetterDocument, "kind" | "issuer" | "note">): Page {
  const isLetter = kind === "提醒函";
  const { width, height, ...margin } = sheet;
  const noteLine = () => paragraph("Note", note ?? "", { spacing: tight(noteHeight / 20) });
  const [odd, even] = [numberFooter("odd"), numberFooter("even")];
  return {
    properties: {
      page: { size: { width, height }, margin: { ...margin, header: edge, footer: edge, gutter: 0 } },
      grid: { type: DocumentGridType.LINES_AND_CHARS, ...grid },
      titlePage: isLetter,
    },
    headers: {
      default: new Header({ children: [noteLine()] }),
      even: new Header({ children: [noteLine()] }),
      ...(isLetter && { first: new Header({ children: [noteLine(), ...letterMark(issuer, edge + noteHeight)] }) }),
    },
    footers: { default: odd, even, ...(isLetter && { first: new Footer({ children: [redRules("under")] }) }) },
  };
}

/** 7 mm below the type area: — 1 —, a character in from the right on odd pages, from the left on even ones. */
function numberFooter(side: "odd" | "even"): Footer {
  const number = new TextRun({ font: eastAsian, children: ["— ", PageNumber.CURRENT, " —"] });
  const place =
    side === "odd" ? { alignment: AlignmentType.RIGHT, indent: { right: pt(14) } } : { indent: { left: pt(14) } };
  const below = mm(35 - 7) - edge - pt(7); // from the number's foot, its dashes 7 mm below the type area, to the footer's end
  return new Footer({
    children: [paragraph("PageNumber", [number], place), paragraph("Rule", [], { spacing: tight(below / 20) })],
  });
}
