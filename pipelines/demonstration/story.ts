import { monthOf } from "./months.ts";

/** The home city's rank where the story wants it; between such months the model goes its own way. */
type Script = (month: number) => number | undefined;

function from(start: string, ...ranks: number[]): Script {
  const first = monthOf(start);
  return (month) => ranks[month - first];
}

const SCRIPTS: Record<string, Script> = {
  // Falls from 5th to last in three months and comes back.
  MYL12345: from("2025-12", 5, 5, 9, 13, 16, 14, 11, 8, 6, 5, 4),
  // Climbs steadily to the first place.
  JGTZ: from("2024-11", 13, 13, 13, 12, 12, 11, 11, 10, 10, 9, 9, 8, 8, 8, 7, 7, 6, 5, 5, 4, 3, 3, 2, 1),
  // Behind for a year and a half.
  JCKZS: from("2025-05", 13, 14, 14, 15, 14, 15, 15, 16, 14, 15, 13, 14, 15, 15, 14, 13, 14, 14),
  // Always first.
  WBL: () => 1,
  // Drops in the latest month.
  PHXW: from("2026-07", 6, 5, 6, 14),
  // Reaches the top in the latest month.
  GDTZ: from("2026-07", 4, 3, 2, 1),
};

export function scriptedRank(code: string, month: number): number | undefined {
  return SCRIPTS[code]?.(month);
}

/** Figures that come in after the month's collection: absent from the last month, there from the next. */
export const lateIndicators: readonly string[] = ["GYLR", "FWYSR", "SJWZ"];

/** The home city itself did not report. */
export const unreported: readonly { indicator: string; month: number }[] = [
  { indicator: "DKYE", month: monthOf("2025-08") },
];

/** A published rank that contradicts the values. */
export const wrongRank = { indicator: "SHLS", place: "370900", month: monthOf("2025-05"), by: 1 };

/** A figure with the decimal point in the wrong place; corrections.csv puts it right. */
export const slippedValue = { indicator: "SSZB", place: "370829", month: monthOf("2025-10"), factor: 10 };

/** A row that stands twice in its file. */
export const repeatedRow = { indicator: "YLBL", place: "370883", month: monthOf("2025-09") };
