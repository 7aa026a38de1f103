import { monthSpan, monthText } from "./month.ts";
import { changeText, type Move } from "./rank.ts";

export interface RankedPeriod extends Move {
  month: string;
}

/** What the lines of a rank chart show, in words, for those who do not see them. */
export function rankFinding(place: string, periods: RankedPeriod[]): string {
  const ranked = periods.flatMap((period) => (period.rank === null ? [] : [{ ...period, rank: period.rank }]));
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined) return `${place}没有公布的位次。`;
  const best = ranked.reduce((a, b) => (b.rank < a.rank ? b : a));
  const worst = ranked.reduce((a, b) => (b.rank > a.rank ? b : a));
  const move = changeText(last);
  return (
    `${place}${monthSpan(first.month, last.month)}的位次：最好第${best.rank}位（${monthText(best.month)}），` +
    `最差第${worst.rank}位（${monthText(worst.month)}），最近一期${monthText(last.month)}为第${last.rank}位` +
    `${move === "—" || move === "首次" ? "" : `，较上期${move}`}。`
  );
}
