/** DESIGN 3.2 rule 6: what is done to a cell before it is read as a month, a number, a name … */

const edges = /^[\s\u0085\u180e\u200b-\u200f\u2060\ufeff]+|[\s\u0085\u180e\u200b-\u200f\u2060\ufeff]+$/g;
const plain = /^[\u0021-\u0026\u0028-\u007e\u4e00-\u9fa5]*$/; // nothing to trim, nothing NFKC would change, no apostrophe
const missingMarkers = new Set(["", "-", "--", "—", "——", "/", "…", "……", "无", "n/a", "na", "null"]);

/** ² ① ⑴ ⒈ ❶ and the like: NFKC would turn a footnote mark into a digit. */
const markedDigit =
  /[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/;

export function trimCell(raw: string): string {
  return plain.test(raw) ? raw : raw.replace(edges, "");
}

/** Trimmed, NFKC, without a leading apostrophe (Excel's sign for "text"). */
export function normaliseCell(raw: string): string {
  if (plain.test(raw)) return raw;
  const text = trimCell(raw).normalize("NFKC");
  return (text.startsWith("'") ? text.slice(1) : text).replace(edges, "");
}

export function isMissing(raw: string): boolean {
  const trimmed = trimCell(raw).toLowerCase();
  return missingMarkers.has(trimmed) || missingMarkers.has(normaliseCell(raw).toLowerCase());
}

export function hasMarkedDigit(raw: string): boolean {
  return markedDigit.test(raw);
}

/** Without any white space, for headers and total rows. */
export function squeeze(raw: string): string {
  return raw.normalize("NFKC").replace(/[\s\u0085\u180e\u200b-\u200f\u2060\ufeff]+/g, "");
}
