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

/** All that are best and all that are worst; none is worst where all are alike. */
function extremes(points: readonly Known[], look: Said): [best: Known[], worst: Known[]] {
  const [best, worst] = ends(points, ({ y }) => (look.isRank ? y : -y));
  const like = (one: Known): Known[] => points.filter(({ y }) => y === one.y);
  return [like(best), best.y === worst.y ? [] : like(worst)];
}

const MOST_TIED = 3;

/** 甲、乙（并列，5）; of more than three: 甲、乙、丙等5项（并列，5） */
function tied(points: readonly Known[], look: Said, name: (point: Known) => string, unit = "项"): string {
  const figure = look.textOf(points[0]!);
  const named = points.slice(0, MOST_TIED).map(name).join("、");
  if (points.length === 1) return `${named}（${figure}）`;
  return `${named}${points.length > MOST_TIED ? `等${formatCount(points.length)}${unit}` : ""}（并列，${figure}）`;
}

function ofItems(points: readonly Known[], look: Said, isCut: boolean): string {
  const [best, worst] = extremes(points, look);
  const [first, last] = words(look);
  const home = points.find(({ x }) => x === look.focus);
  const said =
    worst.length === 0 && points.length > 1
      ? [`都是${look.textOf(points[0]!)}`]
      : [best, worst].flatMap((ones, at) =>
          ones.length === 0 ? [] : [`${[first, last][at]!}的是${tied(ones, look, (point) => nameOf(point, look))}`],
        );
  const isNamed = [best, worst].some((ones) => ones.slice(0, MOST_TIED).some((point) => point === home));
  const own = home && !isNamed && worst.length > 0 ? [`${nameOf(home, look)}为${look.textOf(home)}`] : [];
  return `${look.yLabel}：${isCut ? "画出的" : "共"}${formatCount(points.length)}项${isCut ? "中" : ""}，${[...said, ...own].join("，")}。`;
}

function nameOf({ x, series }: Point, look: Said): string {
  return [look.placeOf(x), series].filter((text) => text !== "").join(" ");
}

function ofFields(points: readonly Known[], look: Said): string {
  const [best, worst] = extremes(points, look);
  const [first, last] = words(look);
  const size = `${look.series.length}行、${look.xNames.length}列`;
  if (worst.length === 0) return `${look.yLabel}：${size}；都是${look.textOf(points[0]!)}。`;
  return `${look.yLabel}：${size}；${first}${placesOf(best, look, "格")}，${last}${placesOf(worst, look, "格")}。`;
}

/** 3（2024年3月、2024年5月）; of more than three: 3（2024年3月等5期） */
function placesOf(points: readonly Known[], look: Said, unit: string): string {
  const isMany = points.length > MOST_TIED;
  const named = points.slice(0, isMany ? 1 : MOST_TIED).map((point) => nameOf(point, { ...look, series: [] }));
  return `${look.textOf(points[0]!)}（${named.join("、")}${isMany ? `等${formatCount(points.length)}${unit}` : ""}）`;
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
  const unnamed = (ones: readonly Known[]): string =>
    placesOf(
      ones.map((point) => ({ ...point, series: "" })),
      look,
      look.xKind === "number" ? "处" : "期",
    );
  const name = end.series === "" ? look.yLabel : `${end.series}的${look.yLabel}`;
  const ranging = worst.length === 0 ? `都是${look.textOf(end)}` : `${first}${unnamed(best)}，${last}${unnamed(worst)}`;
  return `${name}：${ranging}，${endWord(look)}${unnamed([end])}。`;
}

function endWord({ xKind }: Said): string {
  return xKind === "number" ? "最右端" : "最近一期";
}

function ofEnds(points: readonly Known[], look: Said): string {
  const end = points.reduce((latest, { x }) => Math.max(latest, x as number), -Infinity);
  const last = points.filter(({ x }) => x === end);
  const [best, worst] = extremes(last, look);
  const isAlike = worst.length === 0 && last.length > 1;
  const said = isAlike
    ? [`${formatCount(last.length)}项都是${look.textOf(last[0]!)}`]
    : [best, worst].flatMap((ones, at) => {
        const word = last.length === 1 ? "只有" : `${words(look)[at]!}的是`;
        return ones.length === 0 ? [] : [`${word}${tied(ones, look, ({ series }) => series)}`];
      });
  return `${look.placeOf(end)}的${look.yLabel}：${said.join("，")}。`;
}
