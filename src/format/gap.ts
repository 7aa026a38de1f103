import { formatGap } from "./number.ts";

export interface Position {
  rank: number | null;
  change: number | null;
  previousMonth: unknown;
  gapToNext: number | null;
  gapToFirst: number | null;
  cushion: number | null;
}

/** Percentages differ by percentage points. */
export function gapUnit(unit: string): string {
  return unit === "%" ? "个百分点" : unit;
}

export interface Beside {
  nextName: string | null;
  nextRank: number | null;
  behindName: string | null;
  behindRank: number | null;
}

/** 距第4位（青岛）差1.2μg/m3，领先第6位（泰安）0.4μg/m3 — as far as it is known. */
export function gapsText(position: Position, beside: Beside | undefined, unit: string, decimals: number): string[] {
  const amount = (gap: number) => formatGap(gap, decimals) + gapUnit(unit);
  const parts: string[] = [];
  const { gapToNext, gapToFirst, cushion } = position;
  if (gapToNext !== null && beside?.nextName != null) {
    parts.push(`距第${beside.nextRank}位（${beside.nextName}）差${amount(gapToNext)}`);
    if (gapToFirst !== null && beside.nextRank !== 1) parts.push(`距第1位差${amount(gapToFirst)}`);
  }
  if (cushion !== null && beside?.behindName != null) {
    parts.push(`领先第${beside.behindRank}位（${beside.behindName}）${amount(cushion)}`);
  }
  return parts;
}
