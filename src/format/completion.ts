import { formatNumber } from "./number.ts";

/** 98.5%: how much of the target is reached; — where there is no target, or it cannot be divided. */
export function completionText(completion: number | null): string {
  return completion === null ? "—" : `${formatNumber(completion * 100, 1)}%`;
}
