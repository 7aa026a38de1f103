import { quoteIdentifier } from "../schema/identifier.ts";
import { firstFree } from "./column-names.ts";

/**
 * 2024年3月 县域(终稿).csv → 表_2024年3月_县域_终稿: a name that SQL takes without quotes and nobody else has.
 * `isTaken` is asked in lower case, for SQL ignores case.
 */
export function tableName(fileName: string, isTaken: (name: string) => boolean): string {
  const stem = fileName.normalize("NFKC").replace(/\.[^.]*$/, "");
  const words = Array.from(stem.replace(/[^\p{L}\p{N}]+/gu, "_"))
    .slice(0, 60)
    .join("")
    .replace(/^_+|_+$/g, "");
  const name = quoteIdentifier(words) === words ? words : `表_${words}`.replace(/_$/, "");
  return firstFree(name, { has: isTaken });
}
