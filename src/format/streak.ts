import { bandText, type Band } from "./rank.ts";

/** 连续3期居中: how many periods, up to the last, a place has been in the band it is in. */
export function streakText(bands: (Band | null)[]): string | null {
  const band = bands.at(-1) ?? null;
  if (band === null) return null;
  let count = 0;
  while (count < bands.length && bands.at(-1 - count) === band) count++;
  return count > 1 ? `连续${count}期${bandText(band)}` : bandText(band);
}
