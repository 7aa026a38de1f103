import { gapUnit } from "./gap.ts";
import { formatGap, formatNumber } from "./number.ts";

/** How far it is out of the lagging zone: 差1.2个百分点 and the value to reach, 67.8%. */
export interface Leave {
  /** The value of the nearest place that does not lag. */
  value: number | null;
  gap: number | null;
}

export function gapToLeaveText({ gap }: Leave, unit: string, decimals: number): string {
  return gap === null ? "—" : formatGap(gap, decimals) + gapUnit(unit);
}

/** With as many decimals as its distance needs: a value to reach never reads like the one it is to be reached from. */
export function valueToReachText({ value, gap }: Leave, unit: string, decimals: number): string {
  if (value === null || gap === null) return "—";
  const shown = formatGap(gap, decimals).split(".")[1]?.length ?? 0;
  return formatNumber(value, Math.max(decimals, shown)) + unit;
}
