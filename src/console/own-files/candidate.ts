import { normaliseCell } from "../../../pipelines/ingest/cells/clean.ts";
import { parseDate, parseMonth } from "../../../pipelines/ingest/cells/month.ts";
import { parseNumber } from "../../../pipelines/ingest/cells/number.ts";

/** The cell that ended a column's hope to be of a type. */
export interface Failure {
  line: number;
  raw: string;
  /** Follows 第 12 行「…」: 不是数 */
  why: string;
}

/** So many cells are tried even after the first that does not fit: they tell what the column was meant to be. */
const trial = 1000;

/** One type that a column may turn out to have: it has it only if every cell fits. */
export class Candidate {
  failure: Failure | null = null;
  #tried = 0;
  #fitting = 0;
  /** Why a cell does not fit; null where it does. */
  readonly #refuse: (raw: string) => string | null;

  constructor(refuse: (raw: string) => string | null) {
    this.#refuse = refuse;
  }

  observe(raw: string, line: number): void {
    if (this.failure && this.#tried >= trial) return;
    this.#tried++;
    const why = this.#refuse(raw);
    if (why === null) this.#fitting++;
    else this.failure ??= { line, raw, why };
  }

  get fits(): boolean {
    return this.failure === null && this.#tried > 0;
  }

  get isAnyFitting(): boolean {
    return this.#fitting > 0;
  }

  /** Most cells fit, so the person should hear of the one that does not. */
  get nearlyFits(): boolean {
    return this.failure !== null && this.#fitting * 2 >= this.#tried;
  }
}

const midnight = /[ T]+0{1,2}:00(?::00(?:\.0+)?)?$/;

export function dateCandidate(): Candidate {
  return new Candidate((raw) => {
    const text = normaliseCell(raw);
    if (parseDate(raw) === null) return /^1\d{3}[-/年]/.test(text) ? "早于2000年，不按日期读" : "不是日期";
    return text.includes(":") && !midnight.test(text) ? "带有时分，按日期读会丢掉" : null;
  });
}

export function monthCandidate(): Candidate {
  return new Candidate((raw) => (parseMonth(raw) === null ? "不是月份" : null));
}

export function booleanCandidate(): Candidate {
  return new Candidate((raw) => (/^(?:true|false)$/i.test(normaliseCell(raw)) ? null : "不是真假值"));
}

/** Numbers, and what must be known of them to read them alike. */
export class NumberCandidate extends Candidate {
  /** %, 万 or 亿 where every cell bears it and the header names no unit; "" where none does. */
  suffix: string | null = null;
  isWhole = true;

  constructor(unit: string | undefined) {
    super((raw) => this.#refuseNumber(raw, unit));
  }

  #refuseNumber(raw: string, unit: string | undefined): string | null {
    const value = parseNumber(raw, unit);
    if (value === null) return "不是数";
    const text = normaliseCell(raw);
    if (/^[+\-−]?0\d/.test(text)) return "以 0 开头，是编码";
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER && !/e/i.test(text)) return "位数太多，转成数会丢位";
    const suffix = unit === undefined ? (/[%万亿]/.exec(text)?.[0] ?? "") : "";
    this.suffix ??= suffix;
    if (suffix !== this.suffix) return "与前面的格单位不同（%、万、亿有的带、有的不带）";
    this.isWhole &&= Number.isSafeInteger(value) && !/[.e]/i.test(text);
    return null;
  }
}
