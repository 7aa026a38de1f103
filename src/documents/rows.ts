import { escapeHtml } from "../format/escape.ts";
import type { LetterItem } from "./letter-document.ts";

/** A letter may hold eighty items: rows are strings, which is ten times as fast as a component's. */

export function itemRows(items: readonly LetterItem[], roomy: number): string {
  return items
    .map(({ cells }) => `<tr>${cells.map((cell, at) => dataCell(cell, at === roomy)).join("")}</tr>`)
    .join("");
}

/** Number and name of each item, then cells to write in. */
export function slipRows(items: readonly LetterItem[], blank: number): string {
  const empty = "<td></td>".repeat(blank);
  return items
    .map(({ indicator }, at) => `<tr>${dataCell(String(at + 1), false)}${dataCell(indicator, true)}${empty}</tr>`)
    .join("");
}

function dataCell(text: string, isName: boolean): string {
  return `<td${isName ? ' class="name"' : ""}>${escapeHtml(text)}</td>`;
}
