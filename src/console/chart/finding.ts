import { formatCount } from "../../format/number.ts";
import type { Mark } from "./choice.ts";
import type { Look } from "./panels/look.ts";
import type { Point } from "./points.ts";

type Known = Point & { y: number };
type Said = Omit<Look, "finding">;

/** What a panel shows, in words, for those who do not see it. */
export function findingOf(points: readonly Point[], look: Said, mark: Mark, isCut: boolean): string {
  const known = points.filter((point): point is Known => point.y !== null);
  if (look.xKind === "name") return mark === "heat" ? ofFields(known, look) : ofItems(known, look, isCut);
  return mark === "dot" ? ofPlane(known, look) : ofLines(known, look);
}

/** 第一名 of ranks is the least number. */
function words({ isRank }: Said): [best: string, worst: string] {
  return isRank ? ["最好", "最差"] : ["最大", "最小"];
}

function extremes(points: readonly Known[], { isRank }: Said): [best: Known, worst: Known] {
  return ends(points, ({ y }) => (isRank ? y : -y));
}

function ofItems(points: readonly Known[], look: Said, isCut: boolean): string {
  const [best, worst] = extremes(points, look);
  const [first, last] = words(look);
  const home = points.find(({ x }) => x === look.focus);
  const said = [best, ...(worst === best ? [] : [worst])].map(
    (point, at) => `${[first, last][at]!}的是${nameOf(point, look)}（${look.textOf(point)}）`,
  );
  const own = home && home !== best && home !== worst ? [`${nameOf(home, look)}为${look.textOf(home)}`] : [];
  return `${look.yLabel}：${isCut ? "画出的" : "共"}${formatCount(points.length)}项${isCut ? "中" : ""}，${[...said, ...own].join("，")}。`;
}

function nameOf({ x, series }: Point, look: Said): string {
  return [look.placeOf(x), series].filter((text) => text !== "").join(" ");
}

function ofFields(points: readonly Known[], look: Said): string {
  const [best, worst] = extremes(points, look);
  const [first, last] = words(look);
  const size = `${look.series.length}行、${look.xNames.length}列`;
  return (
    `${look.yLabel}：${size}；${first}${look.textOf(best)}（${nameOf(best, look)}），` +
    `${last}${look.textOf(worst)}（${nameOf(worst, look)}）。`
  );
}

/** Of fields, whose points are their middles, the figures are about so. */
function ofPlane(points: readonly Known[], look: Said): string {
  const rows = points.reduce((sum, point) => sum + point.rows, 0);
  const about = rows > points.length ? "约" : "";
  const [left, right] = ends(points, ({ x }) => x as number);
  const [low, high] = ends(points, ({ y }) => y);
  return (
    `${formatCount(rows)}行：${look.xLabel}${about}从${look.placeOf(left.x)}到${look.placeOf(right.x)}，` +
    `${look.yLabel}${about}从${look.textOf(low)}到${look.textOf(high)}。`
  );
}

/** The first that is least, and the first that is most. */
function ends(points: readonly Known[], valueOf: (point: Known) => number): [least: Known, most: Known] {
  let [least, most] = [points[0]!, points[0]!];
  for (const point of points) {
    if (valueOf(point) < valueOf(least)) least = point;
    if (valueOf(point) > valueOf(most)) most = point;
  }
  return [least, most];
}

/** The strong line, or the one there is, in its own words; else who stands at the ends when the lines end. */
function ofLines(points: readonly Known[], look: Said): string {
  const own = look.series.length === 1 ? points : points.filter(({ series }) => series === look.focus);
  return own.length > 0 ? ofLine(own, look) : ofEnds(points, look);
}

function ofLine(points: readonly Known[], look: Said): string {
  const [best, worst] = extremes(points, look);
  const [first, last] = words(look);
  const end = points[points.length - 1]!;
  const at = (point: Known): string => `${look.textOf(point)}（${look.placeOf(point.x)}）`;
  const name = end.series === "" ? look.yLabel : `${end.series}的${look.yLabel}`;
  return `${name}：${first}${at(best)}，${last}${at(worst)}，${endWord(look)}${at(end)}。`;
}

function endWord({ xKind }: Said): string {
  return xKind === "number" ? "最右端" : "最近一期";
}

function ofEnds(points: readonly Known[], look: Said): string {
  const end = points.reduce((latest, { x }) => Math.max(latest, x as number), -Infinity);
  const last = points.filter(({ x }) => x === end);
  const [best, worst] = extremes(last, look);
  const said = [best, ...(worst === best ? [] : [worst])].map(
    (point, at) => `${last.length === 1 ? "只有" : `${words(look)[at]!}的是`}${point.series}（${look.textOf(point)}）`,
  );
  return `${look.placeOf(end)}的${look.yLabel}：${said.join("，")}。`;
}
