import { significant, tokenize, unicodeSpaces, type Token } from "../tokens.ts";
import type { Failure, Place } from "./failure.ts";

/** The token that DuckDB points at; at the end of the text, the last one. */
export function tokenAt({ text, place }: Failure, sql: string): Token | null {
  const tokens = significant(tokenize(sql));
  if (/^syntax error at end of input/.test(text)) return tokens[tokens.length - 1] ?? null;
  const near = /^.* at or near "([^]*)"$/.exec(text)?.[1];
  if (near !== undefined) return tokenNear(near, characterOffset(place, sql), sql, tokens);
  const at = place === null ? null : byteOffset(place, sql);
  return at === null ? null : (tokens.find(({ to }) => at < to) ?? null);
}

/** The parser names the token; of several that read so, the one nearest to where it says. */
function tokenNear(near: string, at: number | null, sql: string, tokens: readonly Token[]): Token | null {
  const reads = tokens.filter(({ from, to }) => sql.slice(from, to) === near);
  const alike = reads.length > 0 ? reads : tokens.filter(({ from, isOpen }) => isOpen && sql.startsWith(near, from));
  const distance = ({ from }: Token): number => Math.abs(from - (at ?? 0));
  return [...alike].sort((a, b) => distance(a) - distance(b))[0] ?? tokens.find(({ to }) => (at ?? 0) < to) ?? null;
}

/** The parser counts characters; where it shows the place as text, it took their number for one of bytes. */
function characterOffset(place: Place | null, sql: string): number | null {
  if (place === null) return null;
  if (place.kind === "offset") return utf16Offset(sql, place.at);
  const shown = shownOffset(place, sql);
  return shown === null ? null : utf16Offset(sql, bytesOf(sql.slice(0, shown)));
}

function utf16Offset(sql: string, characters: number): number {
  return [...sql].slice(0, characters).join("").length;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

const unicodeSpace = new RegExp(`[${unicodeSpaces}]`, "g");

/** Everyone else counts bytes, after each wide space outside strings has become a blank. */
function byteOffset(place: Place, sql: string): number | null {
  if (place.kind === "shown") return shownOffset(place, sql);
  let left = place.at;
  for (const { kind, from, to } of tokenize(sql)) {
    const text = sql.slice(from, to);
    const isBlanked = kind === "space" || text.startsWith("/*");
    const bytes = bytesOf(isBlanked ? text.replace(unicodeSpace, " ") : text);
    if (left < bytes) return from;
    left -= bytes;
  }
  return null;
}

/** Finds the excerpt in its line, then the character above the caret. */
function shownOffset({ line, excerpt, column }: Extract<Place, { kind: "shown" }>, sql: string): number | null {
  const lines = sql.split("\n");
  const before = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  const cut = /^\.\.\./.test(excerpt) && !lines[line - 1]!.startsWith("...") ? 3 : 0;
  const start = blanked(lines[line - 1] ?? "").indexOf(blanked(excerpt.slice(cut).replace(/(\.\.\.)?\s*$/, "")));
  if (start < 0) return null;
  let [width, offset] = [cut, before + start];
  for (const character of excerpt.slice(cut)) {
    if (width >= column) break;
    width += widthOf(character);
    offset += character.length;
  }
  return offset;
}

function blanked(text: string): string {
  return text.replace(unicodeSpace, " ");
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function widthOf(character: string): number {
  if (/\p{Mn}/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
