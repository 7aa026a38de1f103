import { existsSync } from "node:fs";
import { join } from "node:path";

/** A data directory of real public figures, which the project does not hold: DUCHA_REAL, or beside the checkout. */
export const realDirectory = process.env["DUCHA_REAL"] ?? join(import.meta.dirname, "..", "..", "shared", "real");

export const hasRealDirectory = existsSync(realDirectory);

/** The name of a test on real figures, which says why it is skipped. */
export function nameOnReal(name: string): string {
  return hasRealDirectory ? name : `${name} (skipped: no real data beside the project; set DUCHA_REAL)`;
}
