import { TableRow, type Table } from "docx";
import type { LetterDocument } from "../letter-document.ts";
import { pt, size, typeArea, widthOf } from "./measures.ts";
import { cellMargins, fullTable, headCell, textCell } from "./table.ts";

/** The items of a letter. A row is never parted by a page's end, and the heads stand on every page. */
export function itemTable({ columns, items }: Pick<LetterDocument, "columns" | "items">): Table {
  const rows = items.map(({ cells }) => columns.map((_, at) => cells[at] ?? ""));
  const { widths, points } = fitColumns(columns, rows);
  const heads = columns.map((name, at) => headCell(inTwoLines(name), { width: widths[at]!, points }));
  return fullTable(widths, [
    new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
    ...rows.map((cells) => {
      const children = cells.map((text, at) =>
        textCell(text, { width: widths[at]!, points, isLeft: columns[at] === roomy }),
      );
      return new TableRow({ cantSplit: true, children });
    }),
  ]);
}

/** The column that takes the room which the others leave, and is set flush left. */
const roomy = "指标";
/** What it needs at least, in characters. */
const leastRoom = 7;
/** The longest that a cell may be before its text goes on below, in characters. */
const longest = 7;

/** 连续 / 落后 */
function inTwoLines(name: string): string[] {
  const characters = [...name];
  if (characters.length <= 3) return [name];
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half).join(""), characters.slice(half).join("")];
}

/** Every column as wide as its longest cell, in 小四 or, where that leaves too little for the names, in 五号. */
function fitColumns(columns: readonly string[], rows: readonly string[][]): { widths: number[]; points: number } {
  const lengths = columns.map((name, at) => (name === roomy ? 0 : lengthOf(name, rows, at)));
  const points = roomFor(lengths, size.小四) >= pt(leastRoom * size.小四) ? size.小四 : size.五号;
  const widths = shrink(lengths, points).map((length) => columnWidth(length, points));
  const rest = typeArea - widths.reduce((sum, width) => sum + width, 0);
  return { widths: widths.map((width, at) => (columns[at] === roomy ? rest : width)), points };
}

function lengthOf(name: string, rows: readonly string[][], at: number): number {
  const head = Math.max(...inTwoLines(name).map(widthOf));
  return Math.min(longest, Math.max(2, head, ...rows.map((cells) => looseWidth(cells[at]!))));
}

/** Programs put a quarter of a character between a figure and a Chinese character. */
function looseWidth(text: string): number {
  return widthOf(text) + (text.match(/[\d.](?=[\u4e00-\u9fff])|[\u4e00-\u9fff](?=\d)/g) ?? []).length / 4;
}

/** Only long cells give way, the longest first: a short one broken in two reads as two figures. */
function shrink(lengths: readonly number[], points: number): number[] {
  let most = longest;
  const shrunk = () => lengths.map((length) => Math.min(length, most));
  while (most > 2 && roomFor(shrunk(), points) < pt(leastRoom * points)) most -= 0.5;
  return shrunk();
}

/** What is left for the names. */
function roomFor(lengths: readonly number[], points: number): number {
  return lengths.reduce((room, length) => room - columnWidth(length, points), typeArea);
}

function columnWidth(length: number, points: number): number {
  return length === 0 ? 0 : pt(length * points) + cellMargins.left + cellMargins.right + 20;
}
