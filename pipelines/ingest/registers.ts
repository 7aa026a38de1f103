import { closest, distance } from "fastest-levenshtein";
import type { Register } from "../contracts/contract.ts";
import type { Code } from "../errors/entries.ts";
import { hasMarkedDigit, normaliseCell } from "./cells/clean.ts";

/** Who and what may be named in a cell (DESIGN 3.2 rule 10): code, name, short name and listed aliases, nothing else. */
export class NameRegister {
  readonly #codes = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #ambiguous = new Set<string>();
  readonly unknownCode: Code;
  /** The file that would list the names is absent: a name is then kept as text. */
  readonly keepsText: boolean;

  constructor(unknownCode: Code, keepsText = false) {
    this.unknownCode = unknownCode;
    this.keepsText = keepsText;
  }

  /** Returns the code that already has this name, if another. */
  add(spelling: string, code: string, name: string): string | null {
    const key = normaliseCell(spelling);
    if (!key) return null;
    const known = this.#codes.get(key);
    if (known !== undefined && known !== code) {
      this.#ambiguous.add(key);
      return known;
    }
    this.#codes.set(key, code);
    this.#names.set(code, name);
    return null;
  }

  /** The code, or null. Two of one name are told apart by code only; a footnote mark (任城区①) is no digit of a code. */
  resolve(raw: string): string | null {
    const key = normaliseCell(raw);
    return hasMarkedDigit(raw) || this.#ambiguous.has(key) ? null : (this.#codes.get(key) ?? null);
  }

  nameOf(code: string): string {
    return this.#names.get(code) ?? code;
  }

  has(code: string): boolean {
    return this.#names.has(code);
  }

  get codes(): string[] {
    return [...this.#names.keys()];
  }

  /** The nearest known spelling, for the message only: no likeness is ever applied by itself. */
  nearest(raw: string): string {
    const text = normaliseCell(raw).slice(0, 60);
    if (this.#ambiguous.has(text)) return "：有重名，请改用编码";
    const spellings = [...this.#codes.keys()];
    if (spellings.length === 0) return "";
    const best = closest(text, spellings);
    return distance(text, best) < Math.max(text.length, best.length) ? `，最接近的是「${best}」` : "";
  }

  /** This register and others as one; a spelling that two of them know differently resolves in the first. */
  join(...others: NameRegister[]): NameRegister {
    const joined = new NameRegister(
      this.unknownCode,
      [this, ...others].some((one) => one.keepsText),
    );
    for (const one of [this, ...others]) {
      for (const [spelling, code] of one.#codes) joined.add(spelling, code, one.nameOf(code));
    }
    return joined;
  }
}

export type Registers = Readonly<Record<Register, NameRegister>>;
