import type { Contract } from "../contracts/contract.ts";
import type { Code } from "../errors/entries.ts";
import { isMissing, normaliseCell, squeeze } from "./cells/clean.ts";
import { maskNumbers } from "./mask.ts";
import { matchHeader, type Header } from "./match-header.ts";

/** DESIGN 3.2 rule 5: rows that are no data. */

const total = /^(?:全市|全省)?(?:合计|总计|小计|平均|均值)$|^全[市省]$/;
const note = /^(?:注|备注|说明)[:：]|^(?:填报人|审核人|单位负责人|制表|数据来源)/;

function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every(isMissing);
}

export function isTotal(cell: string): boolean {
  return total.test(squeeze(cell));
}

export function isNoteRow(cells: readonly string[]): boolean {
  return note.test(normaliseCell(cells[0] ?? "")) && cells.slice(1).every(isMissing);
}

export interface SkipReason {
  code: Code;
  column: string | null;
  raw: string;
}

/** Why a row is no data: "empty" needs no word, the others are warned of; null where it is data. */
export function reasonToSkip(
  cells: readonly string[],
  header: Header,
  contract: Contract,
  spellings: Map<string, string>,
): "empty" | SkipReason | null {
  if (isEmptyRow(cells)) return "empty";
  for (const [name, place] of header.places) {
    const { register, header: column } = contract.columns[name]!;
    if (["city", "county", "place", "unit"].includes(register ?? "") && isTotal(cells[place] ?? "")) {
      return { code: "row_total", column, raw: cells[place]! };
    }
  }
  if (isNoteRow(cells)) return { code: "row_note", column: null, raw: maskNumbers(cells[0]!) };
  const again = matchHeader(cells, header.line, contract, spellings);
  const isRepeated = again !== null && [...header.places].every(([name, place]) => again.places.get(name) === place);
  return isRepeated ? { code: "row_header", column: null, raw: cells.join(",") } : null;
}
