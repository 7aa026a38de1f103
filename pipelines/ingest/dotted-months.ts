import { dottedMonth } from "./cells/month.ts";

/** DESIGN 3.2 rule 7: Excel writes 2024.10 as 2024.1, and a file that has .11 or .12 but no .10 gives it away. */
export class DottedMonths {
  readonly #january: { line: number; raw: string }[] = [];
  #hasOctober = false;
  #hasLater = false;

  note(raw: string, line: number): void {
    if (!raw.includes(".") && !raw.includes("．")) return;
    const form = dottedMonth(raw);
    if (form === "ambiguous") this.#january.push({ line, raw });
    if (form === "october") this.#hasOctober = true;
    if (form === "after") this.#hasLater = true;
  }

  /** The cells that may mean October. */
  suspects(): readonly { line: number; raw: string }[] {
    return this.#hasLater && !this.#hasOctober ? this.#january : [];
  }
}
