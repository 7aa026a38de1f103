export type Band = "leading" | "middle" | "lagging";

/** 5/16 */
export function rankText(rank: number, participants: number | null): string {
  return participants === null ? String(rank) : `${rank}/${participants}`;
}

export interface Figure {
  value: number | null;
  rank: number | null;
  /** Null where the place does not take part (不参评). */
  participants: number | null;
}

/** What stands where there is no value: 未公布 beside a rank, 不适用 for a place that takes no part, else 未报送. */
export function missingText({ rank, participants }: Pick<Figure, "rank" | "participants">): string {
  if (rank !== null) return "未公布";
  return participants === null ? "不适用" : "未报送";
}

/** 5/16; — where there is a value but no rank; a word where there is neither. */
export function rankCell(figure: Figure): string {
  if (figure.rank !== null) return rankText(figure.rank, figure.participants);
  return figure.value === null ? missingText(figure) : "—";
}

export interface Move {
  rank: number | null;
  change: number | null;
  /** Null where this is the first period. */
  previousMonth: unknown;
}

/** 升2位, 降1位, 持平, 首次; — where one of the two periods has no rank. */
export function changeText({ rank, change, previousMonth }: Move): string {
  if (rank === null) return "—";
  if (previousMonth === null) return "首次";
  if (change === null) return "—";
  if (change === 0) return "持平";
  return change > 0 ? `升${change}位` : `降${-change}位`;
}

const BAND_WORDS: Record<Band, string> = { leading: "居前", middle: "居中", lagging: "落后" };

/** The word of a period's band; — where there is no rank to speak of. */
export function bandCell(band: Band | null, rank: number | null): string {
  return rank === null ? "—" : bandText(band);
}

export function bandText(band: Band | null): string {
  return band === null ? "不分档" : BAND_WORDS[band];
}

/** The class of a rank on the scale blue – paper – red: three steps towards each end, none in the middle. */
export function shade(rank: number, participants: number): string | undefined {
  if (participants < 2) return undefined;
  const share = (rank - 1) / (participants - 1);
  const step = Math.min(6, Math.floor(share * 7));
  return ["b3", "b2", "b1", undefined, "r1", "r2", "r3"][step];
}
