import { cellText } from "../../format/cell-text.ts";
import { dateText, monthNumber, monthOfNumber, monthText } from "../../format/month.ts";
import type { Cell, ResultColumn } from "../result.ts";

/** How x runs: months as whole numbers (year × 12 + month − 1), days as the days since 1970; names do not run. */
export type XKind = "month" | "day" | "number" | "name";

const DAY = 86_400_000;

export function xKindOf({ kind }: ResultColumn): XKind {
  if (kind === "month") return "month";
  if (kind === "date" || kind === "time") return "day";
  return kind === "integer" || kind === "number" ? "number" : "name";
}

/** The place of a cell along x; NaN where it has none. */
export function placeReader(kind: Exclude<XKind, "name">): (cell: Cell) => number {
  if (kind === "number") return (cell) => (typeof cell === "number" && Number.isFinite(cell) ? cell : NaN);
  const place = kind === "month" ? monthNumber : daysSince1970;
  return (cell) => (typeof cell === "string" && /^\d{4}-\d\d-\d\d/.test(cell) ? place(cell) : NaN);
}

function daysSince1970(text: string): number {
  return Date.parse(text.length > 10 ? `${text.replace(" ", "T")}Z` : text) / DAY;
}

export function dateOfDay(day: number): Date {
  return new Date(Math.round(day * DAY));
}

/** A place along x as a person reads it. */
export function placeText(x: number | string, kind: XKind): string {
  if (typeof x === "string") return x;
  if (kind === "month") return monthText(monthOfNumber(x));
  if (kind === "number") return cellText(x, { name: "", kind: "number", type: "DOUBLE" });
  const text = dateOfDay(x).toISOString();
  return `${dateText(text.slice(0, 10))}${Number.isInteger(x) ? "" : ` ${text.slice(11, 16)}`}`;
}
