import { mm, pt, sheet, size, typeArea, widthOf } from "../../../pipelines/documents/docx/measures.ts";
import type { AnnexDocument } from "./annex-document.ts";

/** How an annex is laid on paper, in Word's units: lengths in twips, the type in points. */
export interface AnnexLayout {
  isLandscape: boolean;
  /** From edge to edge of the type area. */
  width: number;
  /** Of the table. */
  points: number;
  /** One per column, the row numbers' first; their sum is the width. */
  widths: number[];
}

/** A4 lying: the binding above, room for many columns. */
export const wideSheet = {
  width: sheet.height,
  height: sheet.width,
  top: mm(28),
  left: mm(20),
  right: mm(20),
  bottom: mm(26),
};
const wideArea = wideSheet.width - wideSheet.left - wideSheet.right;

/** From the most comfortable to the last resort. 六号 is the smallest that is read without effort. */
const tries = [
  { isLandscape: false, points: size.小四 },
  { isLandscape: false, points: size.五号 },
  { isLandscape: true, points: size.五号 },
  { isLandscape: true, points: size.小五 },
  { isLandscape: true, points: 7.5 },
] as const;

/** Left and right of a cell's text, and its rule. */
const padding = pt(7);

export function layoutOf({ columns, rows }: Pick<AnnexDocument, "columns" | "rows">): AnnexLayout {
  const needs = [numberNeed(rows.length), ...columns.map((_, at) => needOf(columns, rows, at))];
  const fits = tries.find((one) => leastWidth(needs, one.points) <= areaOf(one));
  const { isLandscape, points } = fits ?? tries[tries.length - 1]!;
  const width = areaOf({ isLandscape });
  return { isLandscape, points, width, widths: share(needs, points, width) };
}

function areaOf({ isLandscape }: { isLandscape: boolean }): number {
  return isLandscape ? wideArea : typeArea;
}

/** In full characters: with less a column reads badly, with more it gains nothing. */
interface Need {
  least: number;
  most: number;
}

/** The longest that a figure is set on one line, a text, and a run of letters in one. */
const longest = { figure: 18, text: 30, run: 6 } as const;
/** A text in a column that is narrower becomes a tower: half of what it takes on one line, and this at least. */
const textLeast = 7;

function needOf(columns: AnnexDocument["columns"], rows: AnnexDocument["rows"], at: number): Need {
  const { name, isFigure } = columns[at]!;
  let [cell, run] = [2, 0];
  for (const row of rows) {
    cell = Math.max(cell, looseWidth(row[at]!));
    run = Math.max(run, runWidth(row[at]!));
  }
  const head = Math.max(Math.min(6, Math.ceil(widthOf(name) / 2)), run);
  const most = Math.max(head, Math.min(cell + 0.5, isFigure ? longest.figure : longest.text));
  return { least: Math.max(head, isFigure ? most : Math.min(most, Math.max(textLeast, most / 2))), most };
}

/** The longest run of Latin letters, figures and signs: μg/m3 broken after its / is no unit. */
function runWidth(text: string): number {
  const runs = text.match(/[!-~\u00a0-\u024f\u0370-\u03ff²³]+/g) ?? [];
  const greek = (run: string): number => run.match(/[\u0370-\u03ff]/g)?.length ?? 0; // wide in Chinese type
  const widths = runs.map((run) => widthOf(run) + greek(run) / 2 + 0.25);
  return Math.max(0, ...widths.filter((width) => width <= longest.run));
}

/** Programs put a quarter of a character between a figure and a Chinese character. */
function looseWidth(text: string): number {
  return widthOf(text) + (text.match(/\d(?=[\u4e00-\u9fff])|[\u4e00-\u9fff](?=\d)/g)?.length ?? 0) / 4;
}

function numberNeed(count: number): Need {
  const digits = Math.max(2, String(count).length * 0.5 + 0.5);
  return { least: digits, most: digits };
}

function leastWidth(needs: readonly Need[], points: number): number {
  return needs.reduce((sum, { least }) => sum + pt(least * points) + padding, 0);
}

/** Each column its least, then what is left by what each could still use; the sum is exact. */
function share(needs: readonly Need[], points: number, width: number): number[] {
  const least = needs.map((need) => pt(need.least * points) + padding);
  const room = width - least.reduce((sum, one) => sum + one, 0);
  const wants = needs.map(({ least: from, most }) => (room > 0 ? most - from : from));
  const wanted = wants.reduce((sum, one) => sum + one, 0);
  const weights = wanted > 0 ? wants : needs.map(({ most }, at) => (at === 0 ? 0 : most));
  const total = weights.reduce((sum, one) => sum + one, 0) || 1;
  const widths = least.map((one, at) => Math.floor(one + (room * weights[at]!) / total));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, at) => (at === widths.length - 1 ? one + rest : one));
}
