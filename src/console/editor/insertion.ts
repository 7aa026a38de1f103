import { keywords } from "../sql/keywords.ts";

const partOfName = /[\p{L}\p{N}_"]/u;

/** A name as it is put between what stands before and after it: two names would otherwise become one, or an alias. */
export function spaced(name: string, before: string, after: string): string {
  return `${gapBehind(before)}${name}${partOfName.test(after.charAt(0)) ? " " : ""}`;
}

function gapBehind(before: string): string {
  const last = /[\p{L}\p{N}_"]+$/u.exec(before)?.[0] ?? (before.endsWith(")") ? ")" : undefined);
  if (last === undefined) return "";
  return keywords.has(last.toLowerCase()) ? " " : ", ";
}
