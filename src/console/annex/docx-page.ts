import { Footer, Header, PageOrientation, type ISectionOptions } from "docx";
import type { Section } from "../../../pipelines/documents/docx/frame.ts";
import { mm, sheet } from "../../../pipelines/documents/docx/measures.ts";
import { noteLine, pageNumber } from "../../../pipelines/documents/docx/page.ts";
import type { AnnexDocument } from "./annex-document.ts";
import { wideSheet, type AnnexLayout } from "./layout.ts";

/** Paper, the sample note above, page numbers below. */
export function annexPage({ sample }: AnnexDocument, { isLandscape }: AnnexLayout): Section {
  const note = (): Header => new Header({ children: [noteLine(sample)] });
  const number = (side: "odd" | "even"): Footer => new Footer({ children: [pageNumber(side)] });
  return {
    properties: { page: isLandscape ? lying : standing },
    headers: { default: note(), even: note() },
    footers: { default: number("odd"), even: number("even") },
  };
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
