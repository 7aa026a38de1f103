import {
  AlignmentType,
  BorderStyle,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type Paragraph,
  type ParagraphChild,
  type Table,
} from "docx";
import { filledCell } from "../../../pipelines/documents/docx/filled-cell.ts";
import { tight } from "../../../pipelines/documents/docx/head.ts";
import { line, pt, size } from "../../../pipelines/documents/docx/measures.ts";
import { paragraph } from "../../../pipelines/documents/docx/paragraph.ts";
import { cellMargins, fullTable } from "../../../pipelines/documents/docx/table.ts";
import { fonts, run } from "../../../pipelines/documents/docx/text.ts";
import type { AnnexDocument } from "./annex-document.ts";
import type { AnnexLayout } from "./layout.ts";
import type { StampLine } from "./stamp.ts";

/** Label, title, months, words, table, what it was made from, the place of the seal; a long query after it. */
export function annexBody(annex: AnnexDocument, layout: AnnexLayout): FileChild[] {
  return [
    paragraph("AttachmentLabel", "附表"),
    paragraph("DocumentTitle", annex.title, {
      spacing: { ...tight(33, line / 2), after: annex.subtitle === null ? line / 2 : 0 },
    }),
    ...(annex.subtitle === null ? [] : [subtitle(annex.subtitle)]),
    ...annex.note.map((text) => paragraph("Text", text)),
    annexTable(annex, layout),
    ...(annex.remark === null ? [] : [small(annex.remark)]),
    paragraph("Rule", [], { spacing: tight(10), keepNext: true }),
    ...(layout.isLandscape ? [sealedStamp(annex, layout)] : [stampTable(annex.stamp, layout), ...seal(annex)]),
    ...(annex.query === null ? [] : appended(annex.query)),
  ];
}

function subtitle(text: string): Paragraph {
  return paragraph("TableText", [run(text, { size: 2 * size.五号 })], {
    alignment: AlignmentType.CENTER,
    spacing: { ...tight(18), after: line / 4 },
  });
}

/** On a page of its own: the sheet that is sealed ends with its seal. */
function appended(query: string): Paragraph[] {
  return [
    paragraph("TableText", [run("附：查询语句", { size: 2 * size.五号 })], {
      spacing: tight(18),
      pageBreakBefore: true,
    }),
    paragraph("TableText", stampRuns(query, true), { spacing: tight(12.2) }),
  ];
}

/** Its rows stand closer than a letter's. */
const margins = { ...cellMargins, top: pt(1.5), bottom: pt(1.5) };

/** Its head stands on every page; no row is parted by a page's end. */
function annexTable({ columns, rows }: AnnexDocument, { widths, points }: AnnexLayout): Table {
  const heads = ["序号", ...columns.map(({ name }) => name)];
  const head = heads.map((name, at) => cell(name, { style: "TableHead", width: widths[at]!, points, side: "center" }));
  const sides = ["center", ...columns.map(({ isFigure }) => (isFigure ? "right" : "left"))] as const;
  const body = rows.map((row, number) => {
    const texts = [String(number + 1), ...row];
    const cells = texts.map((text, at) =>
      cell(text, { style: "TableText", width: widths[at]!, points, side: sides[at]! }),
    );
    return new TableRow({ cantSplit: true, children: cells });
  });
  return fullTable(widths, [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body], margins);
}

interface CellKind {
  style: "TableHead" | "TableText";
  width: number;
  points: number;
  side: "left" | "right" | "center";
  /** No cell of an annex spans others. */
  columnSpan?: never;
}

function cell(text: string, kind: CellKind): TableCell {
  return filledCell(text, kind, (sample) => boxed(kind.width, [typed(kind, [run(sample, { size: 2 * kind.points })])]));
}

function boxed(width: number, children: Paragraph[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  });
}

function typed({ style, points, side }: Omit<CellKind, "width">, runs: ParagraphChild[], keepNext = false): Paragraph {
  return paragraph(style, runs, { alignment: side, spacing: tight(points * 1.35), ...(keepNext && { keepNext }) });
}

/** Each of its rows stands on the page of the next, and the last on that of the seal. */
function stampTable(lines: readonly StampLine[], { width }: Pick<AnnexLayout, "width">): Table {
  const label = pt(7 * size.小五);
  return fullTable([label, width - label], stampRows(lines, width), margins);
}

const noEdge = { style: BorderStyle.NIL, size: 0, color: "auto" };

/** A lying sheet is low: the seal stands beside what the table was made from. */
function sealedStamp({ stamp, signedBy }: AnnexDocument, { width }: AnnexLayout): Table {
  const [label, place] = [pt(7 * size.小五), pt(14 * size.三号)];
  const centred = { alignment: AlignmentType.CENTER, indent: { left: 0, right: 0 } };
  const sealed = new TableCell({
    width: { size: place, type: WidthType.DXA },
    rowSpan: stamp.length,
    verticalAlign: VerticalAlignTable.BOTTOM,
    borders: { top: noEdge, right: noEdge, bottom: noEdge },
    children: [
      paragraph("Signature", signedBy, centred),
      paragraph("Signature", "（盖章）", centred),
      paragraph("Signature", sealDay, { ...centred, spacing: { before: line } }),
    ],
  });
  return fullTable([label, width - label - place, place], stampRows(stamp, width - place, sealed), margins);
}

function stampRows(lines: readonly StampLine[], width: number, beside?: TableCell): TableRow[] {
  const label = pt(7 * size.小五);
  const type = { points: size.小五, side: "left" } as const;
  return lines.map(({ name, text, isCode }, at) => {
    const head = typed({ ...type, style: "TableHead" }, [run(name, { size: 2 * size.小五 })], true);
    const children = [
      boxed(label, [head]),
      boxed(width - label, [typed({ ...type, style: "TableText" }, stampRuns(text, isCode), true)]),
    ];
    return new TableRow({ cantSplit: true, children: at === 0 && beside ? [...children, beside] : children });
  });
}

/** A query keeps its lines, in a type of even width. */
function stampRuns(text: string, isCode = false): ParagraphChild[] {
  const font = isCode ? { font: { ...fonts("宋体"), ascii: "Courier New", hAnsi: "Courier New" } } : {};
  return text
    .split(/\r\n|[\r\n]/)
    .map((part, at) => run(part, { ...font, size: 2 * size.小五, ...(at > 0 && { break: 1 }) }));
}

function small(text: string): Paragraph {
  return paragraph("TableText", [run(text, { size: 2 * size.五号 })], { spacing: tight(18, pt(4)) });
}

const sealDay = "年\u3000\u3000月\u3000\u3000日";

/** Who seals it, over the place of the seal, and the day, written by hand. */
function seal({ signedBy }: AnnexDocument): Paragraph[] {
  const right = { right: pt(4 * size.三号) };
  return [
    paragraph("Signature", signedBy, { keepNext: true, indent: right, spacing: { before: line } }),
    paragraph("Signature", "（盖章）", { keepNext: true, indent: right }),
    paragraph("Signature", sealDay, { indent: right, spacing: { before: line } }),
  ];
}
