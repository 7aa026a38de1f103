import { restIfDue, type Pace } from "../slices.ts";

/** Keys as two halves of 64 bits, by row number: unsigned, the order of the bits is the order of the numbers. */
export interface Keys {
  high: Uint32Array;
  low: Uint32Array;
}

export type Direction = "ascending" | "descending";

/** NaN stands for a missing key and comes last in both directions. */
export function keysOf(numbers: Float64Array, direction: Direction): Keys {
  const bits = new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
  const high = new Uint32Array(numbers.length);
  const low = new Uint32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    const [below, above] = [bits[row * 2]!, bits[row * 2 + 1]!];
    // the bits of a negative number grow as it falls, and its sign bit is the greater one
    const isNegative = above >>> 31 === 1;
    const flip = direction === "descending" ? ALL : 0;
    high[row] = (isNegative ? ~above : above ^ SIGN) ^ flip;
    low[row] = (isNegative ? ~below : below) ^ flip;
    if (Number.isNaN(numbers[row])) high[row] = low[row] = ALL;
  }
  return { high, low };
}

const SIGN = 0x80000000;
const ALL = 0xffffffff;

/** 0, 1, 2, … */
export function numbersTo(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let at = 0; at < count; at++) numbers[at] = at;
  return numbers;
}

const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/** The rows in the order of their keys, those of one key as they were; linear in the number of rows. */
export async function sortRows(rows: Uint32Array, keys: Keys, pace: Pace): Promise<Uint32Array> {
  let from = rows.slice();
  let to = new Uint32Array(rows.length);
  for (const [half, bits] of [
    [keys.low, 32],
    [keys.high, 32],
  ] as const) {
    for (let shift = 0; shift < bits; shift += DIGIT) {
      if (pass(from, to, half, shift)) [from, to] = [to, from];
      await restIfDue(pace);
    }
  }
  return from;
}

/** Orders by one digit; false where all rows have the same. */
function pass(from: Uint32Array, to: Uint32Array, half: Uint32Array, shift: number): boolean {
  const starts = new Uint32Array(BUCKETS);
  for (let at = 0; at < from.length; at++) starts[(half[from[at]!]! >>> shift) & (BUCKETS - 1)]!++;
  if (from.length === 0 || starts[(half[from[0]!]! >>> shift) & (BUCKETS - 1)] === from.length) return false;
  let start = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = starts[bucket]!;
    starts[bucket] = start;
    start += count;
  }
  for (let at = 0; at < from.length; at++) {
    const row = from[at]!;
    to[starts[(half[row]! >>> shift) & (BUCKETS - 1)]!++] = row;
  }
  return true;
}
