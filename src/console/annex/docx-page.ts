import {
  AlignmentType,
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  TextRun,
  type ISectionOptions,
} from "docx";
import { tight } from "../../../pipelines/documents/docx/head.ts";
import { mm, pt, sheet } from "../../../pipelines/documents/docx/measures.ts";
import { paragraph } from "../../../pipelines/documents/docx/paragraph.ts";
import { eastAsian } from "../../../pipelines/documents/docx/text.ts";
import type { AnnexDocument } from "./annex-document.ts";
import { wideSheet, type AnnexLayout } from "./layout.ts";

/** A document of one empty section: paper, the sample note above, page numbers below. */
export function emptyFile({ sample }: AnnexDocument, { isLandscape }: AnnexLayout): Document {
  const note = (): Header => new Header({ children: [paragraph("Note", sample ?? "", { spacing: tight(12) })] });
  return new Document({
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    sections: [
      {
        properties: { page: isLandscape ? lying : standing },
        headers: { default: note(), even: note() },
        footers: { default: numberFooter("odd"), even: numberFooter("even") },
        children: [],
      },
    ],
  });
}

type Page = NonNullable<ISectionOptions["properties"]>["page"];

const standing: Page = { size: { width: sheet.width, height: sheet.height }, margin: margins(sheet, mm(20)) };
/** docx turns the sheet itself. */
const lying: Page = {
  size: { width: sheet.width, height: sheet.height, orientation: PageOrientation.LANDSCAPE },
  margin: margins(wideSheet, mm(15)),
};

function margins({ top, right, bottom, left }: typeof wideSheet, edge: number) {
  return { top, right, bottom, left, header: edge, footer: edge, gutter: 0 };
}

/** — 1 —, a character in from the right on odd pages, from the left on even ones. */
function numberFooter(side: "odd" | "even"): Footer {
  const number = new TextRun({ font: eastAsian, children: ["— ", PageNumber.CURRENT, " —"] });
  const indent = pt(14);
  const place =
    side === "odd" ? { alignment: AlignmentType.RIGHT, indent: { right: indent } } : { indent: { left: indent } };
  return new Footer({ children: [paragraph("PageNumber", [number], place)] });
}
