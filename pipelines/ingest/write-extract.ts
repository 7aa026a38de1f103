import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMasked, type Contract } from "../contracts/contract.ts";
import { mask, maskNumbers } from "./mask.ts";
import type { Header } from "./match-header.ts";
import { isNoteRow } from "./skip-rows.ts";

/**
 * Source lines for people to look up, as ready-escaped list items, 2,000 physical lines a page.
 * Only columns of the contract are shown: an unknown column, or what a shifted row pushed beyond the
 * header, may hold a telephone number. Of a dataset with an unpublished column no cell is shown.
 */

export const linesPerPage = 2000; // src/format/href.ts links by the same
const longestCell = 200;

export class ExtractWriter {
  readonly #folder: string;
  readonly #hidesAll: boolean;
  #lines: string[] = [];
  #page = 1;
  pages = 0;

  constructor(folder: string, contract: Contract) {
    this.#folder = folder;
    this.#hidesAll = isMasked(contract);
  }

  add(line: number, cells: readonly string[], header: Header | null): void {
    const page = Math.floor((line - 1) / linesPerPage) + 1;
    if (page !== this.#page) this.#flush(page);
    const text = this.#hidesAll ? hide(cells) : isProse(cells, header) ? proseOf(cells) : shownCells(cells, header!);
    this.#lines.push(`<li id="L${line}" value="${line}">${escapeHtml(text)}</li>`);
  }

  end(): void {
    this.#flush(this.#page);
  }

  #flush(next: number): void {
    if (this.#lines.length > 0) {
      mkdirSync(this.#folder, { recursive: true });
      // a record of thousands of lines leaves pages on which none starts
      for (let page = this.pages + 1; page < this.#page; page++) this.#write(page, []);
      this.#write(this.#page, this.#lines);
    }
    this.#lines = [];
    this.#page = next;
  }

  #write(page: number, lines: readonly string[]): void {
    writeFileSync(join(this.#folder, `${page}.html`), lines.join("\n"));
    this.pages = page;
  }
}

/** A title above the header, or a note below it. */
function isProse(cells: readonly string[], header: Header | null): boolean {
  return header === null || (!cells[1] && isNoteRow(cells));
}

function proseOf(cells: readonly string[]): string {
  return flatten(maskNumbers(cells.join(",")));
}

function hide(cells: readonly string[]): string {
  return cells.map((cell) => cell && mask).join(",");
}

function shownCells(cells: readonly string[], header: Header): string {
  if (header.unknown.length === 0 && cells.length <= header.width) return flatten(cells.join(","));
  const hidden = new Set(header.unknown.map(({ place }) => place));
  return flatten(
    cells.map((cell, place) => (cell && (hidden.has(place) || place >= header.width) ? mask : cell)).join(","),
  );
}

function flatten(text: string): string {
  const flat = /[\r\n]/.test(text) ? text.replace(/\r\n?|\n/g, "⏎") : text;
  return flat.length > 10 * longestCell ? `${flat.slice(0, 10 * longestCell)}…` : flat;
}

function escapeHtml(text: string): string {
  if (!/[&<>"\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) return text; // eslint-disable-line no-control-regex
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "␣"); // eslint-disable-line no-control-regex
}
