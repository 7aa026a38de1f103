import { inSlices, type Pace } from "../slices.ts";

export interface Bin {
  from: number;
  /** Exclusive; inclusive in the last part of a column of any numbers. */
  to: number;
  count: number;
}

const MOST_BINS = 20;
export const DAY = 86_400_000;

/** How many of these sorted numbers (dates in milliseconds) fall into each of at most twenty parts of one width. */
export async function histogramOf(
  sorted: Float64Array,
  kind: "integer" | "number" | "date",
  pace: Pace,
): Promise<Bin[]> {
  const [min, max] = [sorted[0]!, sorted[sorted.length - 1]!];
  const unit = kind === "integer" ? 1 : kind === "date" ? DAY : 0;
  const width = binWidth(max - min, unit);
  const start = width === 0 ? min : Math.floor(min / width) * width;
  // what can be any number has no part of its own for its greatest value
  const parts =
    width === 0 ? 1 : kind === "number" ? Math.ceil((max - start) / width) : Math.floor((max - start) / width) + 1;
  const bins = Array.from({ length: Math.max(1, parts) }, (_, at) => ({
    from: start + at * width,
    to: start + (at + 1) * width,
    count: 0,
  }));
  await inSlices(sorted.length, pace, (from, to) => {
    for (let at = from; at < to; at++) {
      const bin = width === 0 ? 0 : Math.floor((sorted[at]! - start) / width);
      bins[Math.min(bin, bins.length - 1)]!.count++;
    }
  });
  return bins;
}

/** A round width (1, 2 or 5 times a power of ten, and whole units) that makes at most twenty bins. */
export function binWidth(span: number, unit: number): number {
  if (span === 0) return unit;
  const least = span / (MOST_BINS - 1);
  if (unit === DAY) return Math.ceil(least / DAY) * DAY;
  const power = 10 ** Math.floor(Math.log10(least));
  const width = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= least) ?? least;
  return Math.max(width, unit);
}
