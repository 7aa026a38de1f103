import type { FileChild, Paragraph } from "docx";
import type { LetterDocument } from "../letter-document.ts";
import { tight } from "./head.ts";
import { itemTable } from "./item-table.ts";
import { line, pt, size, typeArea, widthOf } from "./measures.ts";
import { paragraph } from "./paragraph.ts";
import { fonts, run } from "./text.ts";

/** 主体: title, addressee, text, table, what is asked, signature. */
export function body(letter: LetterDocument): FileChild[] {
  const { title, salutation, opening, citation, requests, closing } = letter;
  const notes = closing.filter((text) => text.startsWith("附件"));
  return [
    ...titleLines(title).map((text, at) =>
      paragraph("DocumentTitle", text, { spacing: tight(33, at === 0 ? 2 * line : 0) }),
    ),
    paragraph("Addressee", `${salutation}：`, { spacing: { before: line } }),
    ...opening.map((text) => paragraph("Text", text)),
    paragraph("Rule", [], { spacing: tight(3) }),
    itemTable(letter),
    paragraph("Rule", [], { spacing: tight(6) }),
    ...(citation === null ? [] : [paragraph("Text", citation)]),
    ...requests.map(({ heading, text }) => paragraph("Text", [run(heading, { font: fonts("黑体") }), run(text)])),
    ...closing.filter((text) => !notes.includes(text)).map((text) => paragraph("Text", text, { keepNext: true })),
    ...notes.map((text, at) => paragraph("Text", text, { keepNext: true, spacing: { before: at === 0 ? line : 0 } })),
    ...signature(letter),
  ];
}

/** 关于2024年3月重点指标 / 排名落后情况…… where one line is too short: two lines of nearly one length, no word parted. */
function titleLines(title: string): string[] {
  const [, first, rest] = /^(关于\d+年\d+月重点指标)(.+)$/.exec(title) ?? [];
  const fits = pt(widthOf(title) * size.二号) <= typeArea;
  return fits || first === undefined || rest === undefined ? [title] : [first, rest];
}

/** The date four characters in from the right, the issuer centred above it, where the seal goes. */
function signature({ issuer, date }: LetterDocument): Paragraph[] {
  const characters = 4 + widthOf(date) / 2 - widthOf(issuer) / 2;
  const right = (count: number) => ({ right: pt(size.三号 * Math.max(0, count)) });
  return [
    paragraph("Signature", issuer, { keepNext: true, indent: right(characters), spacing: { before: 2 * line } }),
    paragraph("Signature", date, { indent: right(4) }),
  ];
}
