import { distance } from "fastest-levenshtein";
import type { Contract } from "../contracts/contract.ts";
import { squeeze } from "./cells/clean.ts";
import { parseDate, parseMonth } from "./cells/month.ts";
import { parseNumber } from "./cells/number.ts";

/** DESIGN 3.2 rule 4. */

export interface Header {
  line: number;
  /** Cells up to the last that is not empty. */
  width: number;
  /** With the empty ones after it. */
  fullWidth: number;
  /** Column name → place in the row. */
  places: ReadonlyMap<string, number>;
  unknown: readonly { place: number; text: string }[];
  twice: readonly { column: string; text: string }[];
  /** Column name → what its brackets hold: 数值（万元）. */
  brackets: ReadonlyMap<string, string>;
}

const brackets = /\(([^()]*)\)|【([^【】]*)】|\[([^[\]]*)\]/g;

export function normaliseHeader(text: string): string {
  let name = squeeze(text);
  for (let shorter = ""; shorter !== name;) {
    shorter = name;
    name = name.replace(brackets, "");
  }
  return name;
}

/** Every accepted spelling, normalised → column name. */
export function headerSpellings(contract: Contract): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const [name, column] of Object.entries(contract.columns)) {
    for (const text of [column.header, ...(column.aliases ?? [])]) spellings.set(normaliseHeader(text), name);
  }
  return spellings;
}

/** null where a needed column is not among the cells. */
export function matchHeader(
  cells: readonly string[],
  line: number,
  contract: Contract,
  spellings: Map<string, string>,
): Header | null {
  const places = new Map<string, number>();
  const held = new Map<string, string>();
  const unknown: { place: number; text: string }[] = [];
  const twice: { column: string; text: string }[] = [];
  cells.forEach((text, place) => {
    const column = spellings.get(normaliseHeader(text));
    if (column === undefined) return void (squeeze(text) && unknown.push({ place, text }));
    if (places.has(column)) return void twice.push({ column, text });
    places.set(column, place);
    const inside = /[(【[]([^)】\]]*)[)】\]]/.exec(squeeze(text))?.[1];
    if (inside) held.set(column, inside);
  });
  if (missingGroups(contract, places).length > 0) return null;
  const width = cells.findLastIndex((text) => squeeze(text) !== "") + 1;
  return { line, width, fullWidth: cells.length, places, unknown, twice, brackets: held };
}

export function countKnown(cells: readonly string[], spellings: Map<string, string>): number {
  return new Set(cells.map((text) => spellings.get(normaliseHeader(text))).filter((name) => name !== undefined)).size;
}

function missingGroups(contract: Contract, places: ReadonlyMap<string, number>): (readonly string[])[] {
  return contract.needed.filter((group) => !group.some((name) => places.has(name)));
}

/** Which needed columns the best row lacks, and which of its cells come nearest to them. */
export function describeMissing(
  contract: Contract,
  best: readonly string[],
  spellings: Map<string, string>,
): { missing: string; nearest: string } {
  const places = new Map(best.map((text, place) => [spellings.get(normaliseHeader(text)) ?? "", place]));
  const missing = missingGroups(contract, places).map((group) => group.map((name) => contract.columns[name]!.header));
  const spare = best.map((text) => text.trim()).filter((text) => text && !spellings.has(normaliseHeader(text)));
  const nearest = missing.flat().flatMap((header) => {
    const likely = spare.map((text) => ({ text, far: distance(normaliseHeader(text), header) }));
    const first = likely.sort((a, b) => a.far - b.far)[0];
    return first && first.far < Math.max(header.length, first.text.length)
      ? [`「${first.text}」可能应为「${header}」`]
      : [];
  });
  return { missing: missing.map((group) => group.join("或")).join("、"), nearest: [...new Set(nearest)].join("，") };
}

/** A row above the header that was data: a month or date and a number in cells of their own. */
export function holdsData(cells: readonly string[]): boolean {
  const dated = cells.map((cell) => parseMonth(cell) !== null || parseDate(cell) !== null);
  const numeric = cells.map((cell) => cell !== "" && parseNumber(cell, undefined) !== null);
  return dated.some((isDate, i) => isDate && numeric.some((isNumber, j) => isNumber && i !== j));
}
