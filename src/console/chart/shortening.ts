import { formatCount } from "../../format/number.ts";
import type { ResultView } from "../results/view.ts";
import type { Choice } from "./choice.ts";
import { limits } from "./limits.ts";
import { firstOf } from "./parts.ts";
import type { Point, PointSet } from "./points.ts";
import { isRankName } from "./profile.ts";
import { columnOf } from "./rows.ts";

/** Puts the names along x in order, keeps as many as there is room for, and says so. */
export function shortenX(set: PointSet, view: ResultView, choice: Choice, focus: string | null): PointSet {
  if (set.xKind !== "name") return set;
  const isHeat = choice.mark === "heat";
  const isByValue = !isHeat && choice.order === "value";
  const names = isByValue ? byValue(set, isRank(view, choice)) : set.xNames;
  const most = isHeat ? limits.heatColumns : limits.items;
  if (names.length <= most) return { ...set, xNames: names };
  const { name, kind } = columnOf(view, choice.x);
  const isTime = kind === "month" || kind === "date";
  const { kept, words } = keep(names, most, { isByValue, isTime, focus });
  const isKept = new Set(kept);
  return {
    ...set,
    xNames: kept,
    points: set.points.filter(({ x }) => isKept.has(x as string)),
    isCut: !isByValue,
    notes: [...set.notes, `「${name}」有${formatCount(names.length)}个，只画${words}。`],
  };
}

interface Ordered {
  isByValue: boolean;
  isTime: boolean;
  focus: string | null;
}

/** Of times the latest; of names by value both ends, since the last are asked for as often as the first. */
function keep(names: string[], most: number, { isByValue, isTime, focus }: Ordered): { kept: string[]; words: string } {
  if (isTime) return { kept: names.slice(-most), words: `最近${most}个` };
  if (!isByValue) return { kept: firstOf(names, most, focus), words: `前${most}个` };
  const half = most / 2;
  const [first, last] = [names.slice(0, half), names.slice(-half)];
  const own = names.slice(half, -half).filter((name) => name === focus);
  return {
    kept: [...first, ...own, ...last],
    words: `最前${half}个和最后${half}个${own.length > 0 ? `，以及${own[0]!}` : ""}`,
  };
}

function isRank(view: ResultView, { y }: Choice): boolean {
  return y !== null && isRankName(columnOf(view, y).name);
}

/** The largest first; of ranks the best. Names without a value come last. */
function byValue({ xNames, points }: PointSet, isRank: boolean): string[] {
  const means = meansOf(points);
  const worst = isRank ? Infinity : -Infinity;
  const valueOf = (name: string): number => means.get(name) ?? worst;
  return [...xNames].sort((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)];
    if (first === second) return 0;
    return isRank === first < second ? -1 : 1;
  });
}

function meansOf(points: readonly Point[]): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { x, y } of points) {
    if (y === null) continue;
    const { sum, count } = sums.get(x as string) ?? { sum: 0, count: 0 };
    sums.set(x as string, { sum: sum + y, count: count + 1 });
  }
  return new Map([...sums].map(([name, { sum, count }]) => [name, sum / count]));
}
