import type { Column } from "../contracts/contract.ts";
import type { Problem } from "../errors/issue-log.ts";
import { hasMarkedDigit, isMissing, normaliseCell, trimCell } from "./cells/clean.ts";
import { formatDay } from "./cells/calendar.ts";
import { parseDate, parseMonth } from "./cells/month.ts";
import { parseInteger, parseNumber } from "./cells/number.ts";
import { parseRank, type ParsedRank } from "./cells/rank.ts";
import type { Registers } from "./registers.ts";
import { isTotal } from "./skip-rows.ts";

/** A cell as its column's contract reads it, or what is wrong with it. */
export type CellValue = string | number | boolean | ParsedRank | null;
export type CellReader = (raw: string, unit?: string) => CellValue | Trouble;

export class Trouble implements Problem {
  readonly code: Problem["code"];
  readonly details: NonNullable<Problem["details"]>;
  constructor(code: Problem["code"], details: Problem["details"] = {}) {
    this.code = code;
    this.details = details;
  }
}

const maximumRemembered = 100_000;

/** Readers for all but numbers remember what they read: a column repeats a few values a million times. */
export function cellReader(column: Column, registers: Registers, today: number): CellReader {
  if (column.type === "number") return readNumber;
  const read = plainReader(column, registers, today);
  const seen = new Map<string, CellValue | Trouble>();
  return (raw) => {
    const known = seen.get(raw);
    if (known !== undefined) return known;
    const value = read(raw);
    if (seen.size < maximumRemembered) seen.set(ownCopy(raw), value);
    return value;
  };
}

/** V8 keeps the whole block alive for a slice of it; short slices are copies already. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}

function readNumber(raw: string, unit?: string): CellValue | Trouble {
  const value = parseNumber(raw, unit);
  if (value !== null) return value;
  return isMissing(raw) ? null : new Trouble("bad_number", { detail: percentHint(raw, unit) });
}

function percentHint(raw: string, unit: string | undefined): string {
  if (unit === undefined || !/[%％万亿]\s*$/.test(raw)) return "";
  return `（该指标的计量单位是${unit || "空"}）`;
}

function plainReader(column: Column, registers: Registers, today: number): CellReader {
  switch (column.type) {
    case "text":
    case "list":
      return (raw) => trimCell(raw) || null;
    case "choice":
      return choiceReader(column.values!);
    case "yes_no":
      return (raw) => choiceReader({ 是: true, 否: false })(raw);
    case "code":
      return unlessMissing((raw) => {
        const code = normaliseCell(raw);
        return /^[A-Za-z0-9_-]+$/.test(code) && !hasMarkedDigit(raw) ? code : new Trouble("bad_code");
      });
    case "month":
      return unlessMissing((raw) => dayWithin(parseMonth(raw), column, today, "month"));
    case "date":
      return unlessMissing((raw) => dayWithin(parseDate(raw), column, today, "date"));
    case "integer":
      return unlessMissing((raw) => parseInteger(raw) ?? new Trouble("bad_number", { detail: "，应为整数" }));
    case "rank":
      return unlessMissing((raw) => parseRank(raw) ?? new Trouble("bad_rank"));
    case "name":
      return unlessMissing(nameReader(column, registers));
    case "number":
      return readNumber;
  }
}

function unlessMissing(read: CellReader): CellReader {
  return (raw) => (isMissing(raw) ? null : read(raw));
}

/** An allowed value wins over a missing marker: 无 may be a choice. */
function choiceReader<T extends string | boolean>(values: Readonly<Record<string, T>>): CellReader {
  return (raw) => {
    const value = hasMarkedDigit(raw) ? undefined : values[normaliseCell(raw)];
    if (value !== undefined) return value;
    return isMissing(raw) ? null : new Trouble("bad_choice", { known: Object.keys(values).join("、") });
  };
}

function dayWithin(day: number | null, column: Column, today: number, kind: "month" | "date"): CellValue | Trouble {
  if (day === null) return new Trouble(kind === "month" ? "bad_month" : "bad_date");
  if (day <= today || column.mayBeFuture) return day;
  const limit = formatDay(today);
  return kind === "month"
    ? new Trouble("future_month", { limit: limit.slice(0, 7) })
    : new Trouble("future_date", { limit });
}

function nameReader(column: Column, registers: Registers): CellReader {
  const register = registers[column.register!];
  return (raw) => {
    const code = register.resolve(raw);
    if (code !== null) return code;
    if (register.keepsText && !isTotal(raw)) return trimCell(raw);
    return new Trouble(register.unknownCode, { nearest: register.nearest(raw) });
  };
}
