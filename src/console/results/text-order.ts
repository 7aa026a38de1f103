import { inSlices, restIfDue, type Pace } from "../slices.ts";
import { keysOf, numbersTo, sortRows } from "./radix.ts";

/**
 * The place of each of these texts in the order of Chinese (pinyin): 0 is the first, equal ones share theirs.
 *
 * A collator cannot be interrupted, and a million texts take it seconds. It is asked for the order of the characters
 * alone; texts are compared by the places of their characters, several packed into one number: first without regard to
 * case and accents, then with it.
 */
export async function textPlaces(texts: readonly string[], pace: Pace): Promise<Float64Array> {
  const { letters, variants } = orderCharacters(await charactersOf(texts, pace));
  const places = new Float64Array(texts.length);
  await restIfDue(pace);
  const tied = await refine(texts, places, numbersTo(texts.length), letters, pace);
  await refine(texts, places, tied, variants, pace);
  return places;
}

async function charactersOf(texts: readonly string[], pace: Pace): Promise<string[]> {
  const seen = new Uint8Array(0x10000);
  await inSlices(texts.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const text = texts[at]!;
      for (let index = 0; index < text.length; index++) seen[text.charCodeAt(index)] = 1;
    }
  });
  return Array.from(seen, (isSeen, code) => (isSeen ? String.fromCharCode(code) : "")).filter((sign) => sign !== "");
}

/** By character code; 0 is kept for the end of a text. */
interface Alphabet {
  place: Uint16Array;
  size: number;
}

function orderCharacters(characters: string[]): { letters: Alphabet; variants: Alphabet } {
  characters.sort(new Intl.Collator("zh").compare);
  const differ = new Intl.Collator("zh", { sensitivity: "base" }).compare;
  return { letters: number(characters, differ), variants: number(characters, () => 1) };
}

function number(sorted: readonly string[], differ: (a: string, b: string) => number): Alphabet {
  const place = new Uint16Array(0x10000);
  let size = 0;
  sorted.forEach((character, at) => {
    if (at === 0 || differ(sorted[at - 1]!, character) !== 0) size++;
    place[character.charCodeAt(0)] = size;
  });
  return { place, size };
}

/** Tells texts of one place apart, a few characters at a time; returns those that it cannot. */
async function refine(
  texts: readonly string[],
  places: Float64Array,
  tied: Uint32Array,
  { place, size }: Alphabet,
  pace: Pace,
): Promise<Uint32Array> {
  const step = Math.max(1, Math.floor(52 / Math.ceil(Math.log2(size + 1))));
  for (let offset = 0; tied.some((text) => texts[text]!.length > offset); offset += step) {
    const keys = new Float64Array(tied.length);
    await inSlices(tied.length, pace, (from, to) => {
      for (let at = from; at < to; at++) keys[at] = pack(texts[tied[at]!]!, offset, step, place, size + 1);
    });
    // file names begin alike: nothing to tell apart here
    if (!keys.every((key) => key === keys[0])) tied = await split(tied, keys, places, pace);
  }
  return tied;
}

function pack(text: string, offset: number, step: number, place: Uint16Array, base: number): number {
  let key = 0;
  for (let at = offset; at < offset + step; at++) {
    key = key * base + (at < text.length ? place[text.charCodeAt(at)]! : 0);
  }
  return key;
}

/** Gives those of one place their own by their keys; returns the texts that still share theirs. */
async function split(tied: Uint32Array, keys: Float64Array, places: Float64Array, pace: Pace): Promise<Uint32Array> {
  const before = Float64Array.from(tied, (text) => places[text]!);
  await restIfDue(pace);
  const byKey = await sortRows(numbersTo(tied.length), keysOf(keys, "ascending"), pace);
  await restIfDue(pace);
  const sorted = await sortRows(byKey, keysOf(before, "ascending"), pace);
  const isLike = (at: number, other: number): boolean =>
    before[sorted[at]!] === before[sorted[other]!] && keys[sorted[at]!] === keys[sorted[other]!];
  const next = new Uint32Array(sorted.length);
  let [count, first, run] = [0, 0, 0];
  await inSlices(sorted.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      if (at > 0 && before[sorted[at]!] !== before[sorted[at - 1]!]) first = at;
      const isRunning = at > 0 && isLike(at, at - 1);
      if (!isRunning) run = at;
      places[tied[sorted[at]!]!] = before[sorted[at]!]! + run - first;
      if (isRunning || isLike(at, at + 1)) next[count++] = tied[sorted[at]!]!;
    }
  });
  return next.subarray(0, count);
}
