import { widthOf } from "./column-widths.ts";

/** What an agenda sheet says, word for word: a convener takes it into the meeting. */
export interface AgendaSheet {
  /** 2024年3月约谈事项清单 */
  title: string;
  /** 分管副市长 孙丙 */
  convener: string;
  /** Why no name stands there; null where one does, or where the policy names no known post. */
  remark: string | null;
  participants: string[];
  items: AgendaItem[];
  /** What the sheet rests on, small at its foot. */
  basis: string;
  note: string | null;
}

export interface AgendaItem {
  name: string;
  rank: string;
  previous: string;
  streak: string;
  reason: string;
  department: string;
  /** The names in charge, as far as they are known for the month. */
  inCharge: string;
  /** What became of the last meeting on it. */
  last: string;
}

/** The table's columns: heading, share of the 180 mm between the margins. */
export const AGENDA_COLUMNS = [
  { head: "序号", share: 4 },
  { head: "指标", share: 26 },
  { head: "位次", share: 6.5 },
  { head: "上期", share: 4.5 },
  { head: "连续落后", share: 6.5 },
  { head: "原因", share: 23 },
  { head: "牵头部门", share: 10 },
  { head: "分管", share: 7.5 },
  { head: "上次办理", share: 12 },
] as const;

/** The cells of an item, in the order of the columns. */
export function agendaCells(item: AgendaItem, nth: number): string[] {
  const { name, rank, previous, streak, reason, department, inCharge, last } = item;
  return [String(nth), name, rank, previous, streak, reason, department, inCharge, last];
}

const WIDTH = 180; // mm between the margins of 15 mm
const HEIGHT = 267; // mm, likewise
const HEAD = 47; // mm: title, convener, the lines to fill in, the foot
const SIDES = 1.8; // mm in a cell, left and right of its text
const ABOVE_AND_BELOW = 1; // mm, likewise, with the rule
const MM_PER_POINT = 25.4 / 72;
const LEADING = 1.25;

/** Sizes of type from the most readable down; below the last, a list goes on to a second page. */
export const AGENDA_SIZES = [10.5, 9.5, 8.5, 8, 7.5, 7, 6.5] as const;
export type AgendaSize = (typeof AGENDA_SIZES)[number];

/** The largest type at which the sheet stands on one page of A4, by the lines that its texts will need. */
export function agendaSize(sheet: Pick<AgendaSheet, "items" | "participants">): AgendaSize {
  return AGENDA_SIZES.find((size) => heightAt(sheet, size) <= HEIGHT) ?? 6.5;
}

/** Whether the sheet stands on one page; else it goes on to a next one, the table's head on both. */
export function fitsOnePage(sheet: Pick<AgendaSheet, "items" | "participants">): boolean {
  return heightAt(sheet, agendaSize(sheet)) <= HEIGHT;
}

/** The height that the sheet needs, in mm. */
export function heightAt({ items, participants }: Pick<AgendaSheet, "items" | "participants">, size: number): number {
  const line = size * LEADING * MM_PER_POINT;
  const rows = items.map((item, at) => ABOVE_AND_BELOW + line * linesOf(agendaCells(item, at + 1), size));
  const invited = linesIn(participants.join("、"), WIDTH - 30, 12) * 12 * 1.5 * MM_PER_POINT;
  return HEAD + invited + ABOVE_AND_BELOW + 2 * line + rows.reduce((sum, row) => sum + row, 0);
}

function linesOf(cells: string[], size: number): number {
  return Math.max(
    ...cells.map((cell, at) => linesIn(cell, (WIDTH * (AGENDA_COLUMNS[at]?.share ?? 0)) / 100 - SIDES, size)),
  );
}

/** Lines that a text takes in a width. */
function linesIn(text: string, width: number, size: number): number {
  const needed = widthOf(text) * size * MM_PER_POINT;
  const usable = Math.max(width - 0.7 * size * MM_PER_POINT, size * MM_PER_POINT); // what does not fit in at a line's end
  return Math.max(1, Math.ceil(needed / usable));
}
