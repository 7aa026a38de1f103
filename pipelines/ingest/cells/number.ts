import { hasMarkedDigit, normaliseCell } from "./clean.ts";

/** DESIGN 3.2 rule 8: never guess. */

const plainNumber = /^-?\d{1,15}(?:\.\d{1,10})?$/;
const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const number = new RegExp(String.raw`^([(↑↓+\-−]?)(${digits})(?:e([+\-−]?\d{1,3}))?([)]?)(万|亿|%)?([)]?)$`, "i");

/**
 * The number in the given unit; null where it is none.
 * `unit` undefined: not known (the indicator was not found), so % and 万 pass unscaled.
 */
export function parseNumber(raw: string, unit: string | undefined): number | null {
  if (plainNumber.test(raw)) return Number(raw) + 0; // + 0: "-0" is 0
  if (hasMarkedDigit(raw)) return null;
  const match = number.exec(normaliseCell(raw));
  if (!match) return null;
  const [, sign, mantissa, exponent, closeBefore, suffix, closeAfter] = match;
  const closing = `${closeBefore}${closeAfter}`;
  if (closing !== (sign === "(" ? ")" : "")) return null;
  const scale = scaleOf(suffix, unit);
  if (scale === null) return null;
  const power = Number((exponent ?? "0").replace("−", "-")) + scale;
  const size = Number(`${mantissa!.replaceAll(",", "")}e${power}`);
  if (!Number.isFinite(size)) return null;
  return size !== 0 && "(↓-−".includes(sign || "+") ? -size : size;
}

/** The power of ten from what the cell says to what the unit says; null where they do not go together. */
function scaleOf(suffix: string | undefined, unit: string | undefined): number | null {
  if (suffix === undefined || unit === undefined) return 0;
  const isPercent = unit === "%";
  if (suffix === "%") return isPercent ? 0 : null;
  if (isPercent) return null;
  const ofUnit = unit.startsWith("万亿") ? 12 : unit.startsWith("亿") ? 8 : unit.startsWith("万") ? 4 : 0;
  if (ofUnit === 0 && /[万亿]/.test(unit)) return null;
  return (suffix === "亿" ? 8 : 4) - ofUnit;
}

/** A whole number of at most nine digits, `3.0` too. */
export function parseInteger(raw: string): number | null {
  const value = parseNumber(raw, undefined);
  return value !== null && Number.isInteger(value) && Math.abs(value) < 1e9 && !/[%万亿]/.test(raw) ? value : null;
}
