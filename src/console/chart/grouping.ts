import type { Pace } from "../slices.ts";
import type { Choice } from "./choice.ts";
import { limits } from "./limits.ts";
import type { Parts } from "./parts.ts";
import type { Point } from "./points.ts";
import { Gathering } from "./reduction.ts";
import { forEachRow, type ChartRows } from "./rows.ts";

export interface Grouped {
  points: Point[];
  /** x lies in so many sections, each of which is one point; 0 where each value of x is. */
  sections: number;
  /** Rows without a place along x. */
  placeless: number;
}

type Group = Map<number, Gathering>;

/** Parts a key into the numbers of facet and series. */
const WIDTH = limits.names;

/** One point per facet, series and place along x. */
export async function groupRows(
  rows: ChartRows,
  rowNumbers: Uint32Array,
  { parts, choice, pace }: { parts: Parts; choice: Choice; pace: Pace },
): Promise<Grouped> {
  const { placeOf, sections } = placing(rows);
  const groups = new Map<number, Group>();
  let placeless = 0;
  await forEachRow(rows.count, pace, (at) => {
    const [series, facet] = [parts.series[rows.series[at]!], parts.facet[rows.facet[at]!]];
    const x = placeOf(rows.x[at]!);
    if (Number.isNaN(x)) placeless += 1;
    if (series === undefined || facet === undefined || Number.isNaN(x)) return;
    const group = inMap(groups, rows.facet[at]! * WIDTH + rows.series[at]!, () => new Map<number, Gathering>());
    inMap(group, x, () => new Gathering(rowNumbers[at]!, choice.reduction)).add(rows.y[at]!);
  });
  const points = [...groups].flatMap(([key, group]) => pointsOf(key, group, rows, parts, choice));
  return { points, sections, placeless };
}

function inMap<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function pointsOf(key: number, group: Group, { xKind }: ChartRows, parts: Parts, choice: Choice): Point[] {
  const [facet, series] = [Math.floor(key / WIDTH), key % WIDTH];
  const places = [...group.keys()].sort((a, b) => a - b);
  return places.map((place) => {
    const gathering = group.get(place)!;
    return {
      x: xKind === "name" ? parts.x[place]! : place,
      y: choice.y === null ? gathering.rows : gathering.value(choice.reduction),
      series: parts.series[series]!,
      facet: parts.facet[facet]!,
      rows: gathering.rows,
      row: gathering.row,
    };
  });
}

/** Where a row goes: its own place along x or, where there are too many different ones, the middle of a section. */
function placing({ x, xKind, count }: ChartRows): { placeOf: (x: number) => number; sections: number } {
  const places = new Set<number>();
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < count; at++) {
    const place = x[at]!;
    if (Number.isNaN(place)) continue;
    if (places.size <= limits.sections) places.add(place);
    low = Math.min(low, place);
    high = Math.max(high, place);
  }
  if (xKind === "name" || places.size <= limits.sections) return { placeOf: (place) => place, sections: 0 };
  const width = (high - low) / limits.sections;
  const sectionOf = (place: number): number => Math.min(limits.sections - 1, Math.floor((place - low) / width));
  return { placeOf: (place) => low + (sectionOf(place) + 0.5) * width, sections: limits.sections };
}
