import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type Paragraph,
  type ParagraphChild,
} from "docx";
import { filledCell } from "../../../pipelines/documents/docx/filled-cell.ts";
import { tight } from "../../../pipelines/documents/docx/head.ts";
import { line, pt, size } from "../../../pipelines/documents/docx/measures.ts";
import { paragraph } from "../../../pipelines/documents/docx/paragraph.ts";
import { cellMargins } from "../../../pipelines/documents/docx/table.ts";
import { fonts, run } from "../../../pipelines/documents/docx/text.ts";
import type { AnnexDocument } from "./annex-document.ts";
import type { AnnexLayout } from "./layout.ts";
import type { StampLine } from "./stamp.ts";

/** Label, title, words, table, what it was made from, and the place of the seal. */
export function annexBody(annex: AnnexDocument, layout: AnnexLayout): FileChild[] {
  return [
    paragraph("AttachmentLabel", "附表"),
    paragraph("DocumentTitle", annex.title, { spacing: { ...tight(33, line / 2), after: line / 2 } }),
    ...annex.note.map((text) => paragraph("Text", text)),
    annexTable(annex, layout),
    ...(annex.remark === null ? [] : [small(annex.remark)]),
    ...(annex.query === null
      ? []
      : [small("查询语句："), paragraph("TableText", stampRuns(annex.query, true), { spacing: tight(12.2) })]),
    paragraph("Rule", [], { spacing: tight(10), keepNext: true }),
    stampTable(annex.stamp, layout),
    ...seal(annex),
  ];
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

/** As wide as the type area, which in an annex may lie. */
function ruledTable(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { ...cellMargins, top: pt(1.5), bottom: pt(1.5) },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
  });
}

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
  return ruledTable(widths, [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body]);
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
function stampTable(lines: readonly StampLine[], { width }: AnnexLayout): Table {
  const label = pt(7 * size.小五);
  const type = { points: size.小五, side: "left" } as const;
  const rows = lines.map(({ name, text, isCode }) => {
    const head = typed({ ...type, style: "TableHead" }, [run(name, { size: 2 * size.小五 })], true);
    const children = [
      boxed(label, [head]),
      boxed(width - label, [typed({ ...type, style: "TableText" }, stampRuns(text, isCode), true)]),
    ];
    return new TableRow({ cantSplit: true, children });
  });
  return ruledTable([label, width - label], rows);
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

/** Who seals it, over the place of the seal, and the day, written by hand. */
function seal({ signedBy }: AnnexDocument): Paragraph[] {
  const right = { right: pt(4 * size.三号) };
  return [
    paragraph("Signature", signedBy, { keepNext: true, indent: right, spacing: { before: line } }),
    paragraph("Signature", "（盖章）", { keepNext: true, indent: right }),
    paragraph("Signature", "年\u3000\u3000月\u3000\u3000日", { indent: right, spacing: { before: line } }),
  ];
}
