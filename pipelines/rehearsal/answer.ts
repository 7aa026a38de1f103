import type { Pair } from "./rehearsal.ts";

/** How many places are marked at each end under the draft, of how many there are. */
export interface Marking {
  area: string;
  leadingFirst: number;
  laggingLast: number;
  places: number;
}

interface Counted {
  kinds: readonly string[];
  total: readonly Pair[];
  inVain: { count: Pair };
  markings: readonly Marking[];
  first: string;
  last: string;
}

/** The answer in one sentence: what the draft sends and calls more and less, and how much of it is in vain. */
export function answerOf({ kinds, total, inVain, markings, first, last }: Counted): string {
  const differences = kinds.map((kind, i) => ({ kind, more: total[i]![1] - total[i]![0] }));
  const letters = differences.filter(({ kind }) => isLetter(kind)).flatMap(({ kind, more }) => letterWords(kind, more));
  const summonses = differences.filter(({ kind }) => !isLetter(kind)).flatMap(summonsWords);
  const changes = [letters.join("、"), summonses.join("、")].filter(Boolean).join("；");
  const compared = changes ? `草案比现行政策${changes}` : "草案与现行政策的函件、召集件数相同";
  return `${monthsText(first, last)}，${compared}。${vainWords(inVain.count)}${markings.map(unmarkedWords).join("")}`;
}

/** With fewer than twice the places to be marked nobody is (DESIGN 4): a stricter rule would then seem a milder one. */
function unmarkedWords({ area, leadingFirst, laggingLast, places }: Marking): string {
  const needed = 2 * (leadingFirst + laggingLast);
  if (places === 0 || places >= needed) return "";
  return `注意：草案取${area}前${leadingFirst}位、后${laggingLast}位，至少要有${needed}个参评单位才分档，而${area}只有${places}个，所以无一领先、落后。`;
}

export function isLetter(kind: string): boolean {
  return kind === "提醒函" || kind === "督办单";
}

function letterWords(kind: string, more: number): string[] {
  return more === 0 ? [] : [`${more > 0 ? "多" : "少"}发${kind}${Math.abs(more)}件`];
}

function summonsWords({ kind, more }: { kind: string; more: number }): string[] {
  return more === 0 ? [] : [`${kind}${more > 0 ? "多" : "少"}${Math.abs(more)}次`];
}

function vainWords([inForce, draft]: Pair): string {
  if (inForce + draft === 0) return "没有哪项是未经督办、下期即已退出落后的。";
  return `应召集而没有督办行动、下期即已退出落后的，现行${inForce}次，草案${draft}次。`;
}

/** 2025-11, 2026-10 → 近12个月（2025年11月至2026年10月） */
function monthsText(first: string, last: string): string {
  const [from, to] = [first, last].map((month) => month.split("-").map(Number)) as [[number, number], [number, number]];
  const count = (to[0] - from[0]) * 12 + to[1] - from[1] + 1;
  const text = ([year, month]: [number, number]): string => `${year}年${month}月`;
  return count === 1 ? text(to) : `近${count}个月（${text(from)}至${text(to)}）`;
}
