import { isMissing, normaliseCell, squeeze } from "./cells/clean.ts";

/** DESIGN 3.2 rule 5: rows that are no data. */

const total = /^(?:全市|全省)?(?:合计|总计|小计|平均|均值)$|^全[市省]$/;
const note = /^(?:注|备注|说明)[:：]|^(?:填报人|审核人|单位负责人|制表|数据来源)/;

export function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every(isMissing);
}

export function isTotal(cell: string): boolean {
  return total.test(squeeze(cell));
}

export function isNoteRow(cells: readonly string[]): boolean {
  return note.test(normaliseCell(cells[0] ?? "")) && cells.slice(1).every(isMissing);
}
