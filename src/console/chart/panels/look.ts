import type { Span } from "./axes.ts";
import type { XKind } from "../running.ts";
import type { Point } from "../points.ts";

/** What a panel needs to know beside its points. Sizes are in the drawing's own pixels. */
export interface Look {
  width: number;
  /** One of several panels. */
  isSmall: boolean;
  xKind: XKind;
  xLabel: string;
  yLabel: string;
  /** From the first place along x to the last, over all panels. */
  places: Span;
  /** y is a rank: 1 stands at the top. */
  isRank: boolean;
  /** All figures are whole: half of one is no mark on an axis. */
  isWhole: boolean;
  /** The last place there is, over all panels. */
  worst: number;
  /** The series, or the name along x, that is strong. */
  focus: string | null;
  /** In order. */
  series: readonly string[];
  xNames: readonly string[];
  /** A point's y as the site writes it: 5/16, 1,234.5. */
  textOf: (point: Point) => string;
  /** A place along x: 2024年3月. */
  placeOf: (x: number | string) => string;
  /** For those who do not see the drawing. */
  finding: string;
}

/** Above, a title for every point that the pointer finds would double a drawing that is heavy already. */
const MOST_TITLES = 1500;

/** 济宁市 2024年3月：5/16 */
export function titleOf(points: readonly Point[], look: Look): ((point: Point) => string) | undefined {
  if (points.length > MOST_TITLES) return undefined;
  return (point) => {
    const about = [point.series, look.placeOf(point.x)].filter((text) => text !== "").join(" ");
    return `${about}：${point.y === null ? "空" : look.textOf(point)}`;
  };
}
