/** `broken`: the queries cannot work so. `weak`: they work, but slower or with something missing. */
export type Level = "fine" | "weak" | "broken";

/** One checked item, in words for whoever reads the page. */
export interface Row {
  item: string;
  level: Level;
  /** The result in a word or two; the mark stands beside it. */
  word: string;
  /** What the check saw. */
  saw: string;
  /** What follows from it for those who query. Empty where all is well. */
  effect: string;
  /** What should be changed. Empty where nothing should. */
  advice: string;
}

export interface Group {
  name: string;
  rows: readonly Row[];
}

/** Not by colour: a printed page and a colour-blind reader see the same. */
export const marks: Record<Level, string> = { fine: "✓", weak: "!", broken: "✗" };

export function fine(item: string, saw: string): Row {
  return { item, level: "fine", word: "可用", saw, effect: "", advice: "" };
}

/** Slower, where no other word is given. */
export function weak(item: string, { word = "可用但较慢", ...rest }: Fault): Row {
  return { item, level: "weak", word, ...rest };
}

export function broken(item: string, { word = "不可用", ...rest }: Fault): Row {
  return { item, level: "broken", word, ...rest };
}

interface Fault {
  word?: string;
  saw: string;
  effect: string;
  advice: string;
}
