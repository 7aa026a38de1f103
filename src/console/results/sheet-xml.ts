import { formulaSafe } from "../../../pipelines/publish/formula-safe.ts";
import type { Cell, ColumnKind } from "../result.ts";

/** What a spreadsheet holds at most. */
export const MOST_ROWS = 1_048_576;
export const MOST_CHARACTERS = 32_767;

/** Styles by their place in styles.xml. */
const STYLE = { plain: 0, head: 1, month: 2, date: 3, moment: 4, clock: 5 } as const;

export interface SheetCells {
  /** How many cells were too long for a spreadsheet and are ended early. */
  cut: number;
  head(place: string, name: string): string;
  /** Numbers as numbers, dates as dates, the rest as text; nothing for null. */
  cell(place: string, cell: Cell, kind: ColumnKind): string;
}

/** Makes the `<c>` elements of a sheet; a place is A1. */
export function sheetCells(): SheetCells {
  const text = (place: string, content: string, style = ""): string => {
    let safe = formulaSafe(content);
    if (safe.length > MOST_CHARACTERS) {
      cells.cut++;
      safe = safe.slice(0, MOST_CHARACTERS);
    }
    const space = /^\s|\s$|\n/.test(safe) ? ' xml:space="preserve"' : "";
    return `<c r="${place}"${style} t="inlineStr"><is><t${space}>${xmlText(safe)}</t></is></c>`;
  };
  const cells: SheetCells = {
    cut: 0,
    head: (place, name) => text(place, name, ` s="${STYLE.head}"`),
    cell(place, cell, kind) {
      if (cell === null) return "";
      if (typeof cell === "number" && Number.isFinite(cell)) return `<c r="${place}"><v>${cell}</v></c>`;
      if (typeof cell === "boolean") return text(place, cell ? "是" : "否");
      const content = String(cell);
      return (isTime(kind) && timeCell(place, content, kind)) || text(place, content);
    },
  };
  return cells;
}

function isTime(kind: ColumnKind): kind is "month" | "date" | "time" {
  return kind === "month" || kind === "date" || kind === "time";
}

/** In days since 1899-12-30. Null for what is no time, and before March 1900: Excel counts a day that never was. */
function timeCell(place: string, text: string, kind: "month" | "date" | "time"): string | null {
  if (!/^(\d{4}-\d\d-\d\d|\d\d:)/.test(text)) return null;
  const isClock = text[2] === ":";
  const time = Date.parse(isClock ? `1970-01-01T${text}Z` : text.length > 10 ? `${text.replace(" ", "T")}Z` : text);
  const days = time / 86_400_000 + (isClock ? 0 : 25_569);
  if (Number.isNaN(days) || (!isClock && days < 61)) return null;
  const style = isClock ? STYLE.clock : kind === "time" ? STYLE.moment : STYLE[kind];
  return `<c r="${place}" s="${style}"><v>${days}</v></c>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/* eslint-disable no-control-regex -- these are what XML cannot hold */
const HAS_SPECIAL = /[&<>_\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/;
const SPECIAL =
  /[&<>\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\da-fA-F]{4}_)/g;

/** What XML cannot hold is written _x000D_, as ECMA-376 has it (ST_Xstring); half a character is none. */
export function xmlText(text: string): string {
  if (!HAS_SPECIAL.test(text)) return text;
  return text.replace(SPECIAL, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0xd800) return "\ufffd";
    return ENTITIES[sign] ?? `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}

/** A, B, … Z, AA, … */
export function columnLetters(at: number): string {
  const rest = Math.floor(at / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (at % 26));
}
