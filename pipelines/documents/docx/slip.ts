import { HeightRule, TableRow, type FileChild, type Table } from "docx";
import type { LetterDocument } from "../letter-document.ts";
import { tight } from "./head.ts";

import { line, mm, pt, size, typeArea } from "./measures.ts";
import { paragraph } from "./paragraph.ts";
import { fullTable, headCell, textCell } from "./table.ts";

/** 附件: the reply slip on a page of its own, its title on the third line. */
export function slip(letter: LetterDocument): FileChild[] {
  return [
    paragraph("AttachmentLabel", "附件", { pageBreakBefore: true }),
    paragraph("DocumentTitle", letter.slip.title, { spacing: { ...tight(33, line), after: line / 2 } }),
    slipTable(letter),
  ];
}

function slipTable({ number, salutation, items, slip: { columns, rows } }: LetterDocument): Table {
  const widths = slipWidths(columns.length);
  const [label, value] = [widths[0]! + widths[1]!, typeArea - widths[0]! - widths[1]!];
  const pair = (name: string, text: string, height: number, { tableHeader = false, keepNext = false }) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      height: { value: height, rule: HeightRule.ATLEAST },
      children: [
        headCell(name, { width: label, columnSpan: 2, keepNext }),
        textCell(text, { width: value, columnSpan: columns.length - 1, isLeft: true, keepNext }),
      ],
    });
  return fullTable(widths, [
    pair("来文文号", number, pt(24), { tableHeader: true }),
    pair("反馈单位", salutation, pt(24), { tableHeader: true }),
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: ["序号", ...columns].map((name, at) => headCell(name, { width: widths[at]! })),
    }),
    ...items.map(({ indicator }, at) => itemRow([String(at + 1), indicator], widths, items.length)),
    ...rows.map((name) => pair(name, "", pt(30), { keepNext: true })), // the 版记 never stands on a page alone
  ]);
}

/** Number and name of an item, then cells to write in. */
function itemRow(given: string[], widths: readonly number[], items: number): TableRow {
  const points = items > roomyItems ? size.五号 : size.小四;
  return new TableRow({
    cantSplit: true,
    height: { value: rowHeight(items), rule: HeightRule.ATLEAST },
    children: widths.map((width, at) => textCell(given[at] ?? "", { width, points, isLeft: at > 0 })),
  });
}

/** With more, names are set smaller, so that nine items still leave the page room for the 版记 below. */
const roomyItems = 7;

/** The items share what the page has beside the rest, but each has room for two lines, and none takes more than 60 mm. */
function rowHeight(items: number): number {
  const least = items > roomyItems ? mm(10) : mm(12);
  return Math.max(least, Math.min(mm(60), Math.floor(mm(100) / Math.max(1, items))));
}

/** 序号, 指标, then the columns to write in: causes and measures take what is left. */
function slipWidths(columns: number): number[] {
  const [position, name, small] = [pt(2 * size.小四) + pt(7), pt(9.6 * size.小四), pt(5 * size.小四)];
  const smallOnes = Math.max(0, columns - 3);
  const wide = columns - 1 - smallOnes;
  const room = Math.floor((typeArea - position - name - smallOnes * small) / Math.max(1, wide));
  const last = typeArea - position - name - wide * room - (smallOnes - 1) * small;
  const tail = Array.from({ length: smallOnes }, (_, at) => (at === smallOnes - 1 ? last : small));
  return [position, name, ...Array.from({ length: wide }, () => room), ...tail];
}
