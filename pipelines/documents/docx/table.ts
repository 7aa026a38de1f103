import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type TableRow,
} from "docx";
import { filledCell } from "./filled-cell.ts";
import { pt, size } from "./measures.ts";
import { paragraph } from "./paragraph.ts";
import { run } from "./text.ts";

const border: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
export const cellMargins = { left: pt(3), right: pt(3), top: pt(2.5), bottom: pt(2.5) };

/** A ruled table of columns that together fill the type area. */
export function fullTable(
  widths: readonly number[],
  rows: readonly TableRow[],
  margins: typeof cellMargins = cellMargins,
): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
  });
}

interface Cell {
  width: number;
  /** In points; 小四 where not given. */
  points?: number;
  isLeft?: boolean;
  columnSpan?: number;
  /** Its row stands on one page with what follows. */
  keepNext?: boolean;
}

/** A head, in one line or several. */
export function headCell(text: string | readonly string[], cell: Cell): TableCell {
  return tableCell("TableHead", [text].flat(), cell);
}

export function textCell(text: string, cell: Cell): TableCell {
  return filledCell(text, cell, (sample) => tableCell("TableText", [sample], cell));
}

function tableCell(style: "TableHead" | "TableText", lines: readonly string[], cell: Cell): TableCell {
  const { width, points = size.小四, isLeft = false, columnSpan = 1, keepNext = false } = cell;
  const ofSize = points === size.小四 ? {} : { size: 2 * points };
  const runs = lines.map((text, at) => run(text, { ...ofSize, ...(at > 0 && { break: 1 }) }));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan > 1 && { columnSpan }),
    children: [
      paragraph(style, runs, {
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        ...(keepNext && { keepNext }),
      }),
    ],
  });
}
