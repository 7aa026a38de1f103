import { distance } from "fastest-levenshtein";

/** Where DuckDB says that something is wrong. */
export type Place =
  /** errors_as_json: an offset, in bytes or, where its parser speaks, in characters. */
  | { kind: "offset"; at: number }
  /** Plain text: `LINE 2: ...excerpt...` and a caret below, columns as wide as a terminal shows them. */
  | { kind: "shown"; line: number; excerpt: string; column: number };

export interface Failure {
  /** Parser, Binder, Catalog, Conversion, …; empty where DuckDB did not say. */
  kind: string;
  /** DuckDB's own sentences, without its kind and the line it shows. */
  text: string;
  place: Place | null;
}

interface JsonFailure {
  exception_type?: string;
  exception_message: string;
  position?: string;
}

/** Reads an error of DuckDB 1.4.3: plain or as JSON; its parser's come wrapped in JSON once more, or behind their kind. */
export function readFailure(original: string): Failure {
  const json = readJson(original);
  if (json === null) return readPlain(original);
  const inner = readFailure(json.exception_message);
  const at = Number(json.position ?? NaN);
  return {
    kind: inner.kind === "" ? (json.exception_type ?? "") : inner.kind,
    text: inner.text,
    place: Number.isNaN(at) ? inner.place : { kind: "offset", at },
  };
}

function readJson(original: string): JsonFailure | null {
  try {
    const read = JSON.parse(original.slice(original.indexOf("{"))) as Partial<JsonFailure>;
    return typeof read.exception_message === "string" ? (read as JsonFailure) : null;
  } catch {
    return null;
  }
}

const shown = /\n\s*LINE (\d+): ([^\n]*)\n( *)\^/;

function readPlain(original: string): Failure {
  const place = shown.exec(original);
  const said = (place === null ? original : original.slice(0, place.index)).trim();
  const named = /^([A-Z][A-Za-z ]*?) Error: ([^]*)$/.exec(said);
  const failure = { kind: named?.[1] ?? "", text: (named?.[2] ?? said).trim() };
  if (place === null) return { ...failure, place: null };
  const [, line, excerpt, indent] = place as unknown as [string, string, string, string];
  const column = indent.length - `LINE ${line}: `.length;
  return { ...failure, place: { kind: "shown", line: Number(line), excerpt, column } };
}

/** The names that DuckDB offers instead, without those of its own tables. */
export function offeredNames(text: string): string[] {
  const list = /(?:Did you mean:?|Candidate (?:bindings|tables|Entries):)\s*([^\n]+)/.exec(text)?.[1] ?? "";
  const names = [...list.matchAll(/"([^"]*)"/g)].flatMap(([, names]) => names!.split(/ or |, /));
  return names.filter((name) => !/^(pg|duckdb|sqlite|pragma|information_schema)_/.test(name));
}

/** DuckDB offers something however unlike it is: only what looks alike is worth a reader's time. */
export function likeNames(text: string, name: string): string[] {
  return offeredNames(text).filter((offered) =>
    isAlike(name.toLowerCase(), offered.toLowerCase().replace(/^main\./, "")),
  );
}

function isAlike(name: string, offered: string): boolean {
  if (/[^\0-\x7f]/.test(name)) return [...name].some((character) => offered.includes(character));
  return distance(name, offered) <= Math.max(1, name.length / 3) || offered.includes(name);
}
