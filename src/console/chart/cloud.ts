import { limits } from "./limits.ts";
import type { Parts } from "./parts.ts";
import type { Point } from "./points.ts";
import type { ChartRows } from "./rows.ts";

/** The rows that are points of a plane: with both figures, in a series and a facet that are drawn. */
export function placedRows(rows: ChartRows, parts: Parts): number[] {
  const placed: number[] = [];
  for (let at = 0; at < rows.count; at++) {
    if (Number.isNaN(rows.x[at]!) || Number.isNaN(rows.y[at]!)) continue;
    if (parts.series[rows.series[at]!] === undefined || parts.facet[rows.facet[at]!] === undefined) continue;
    placed.push(at);
  }
  return placed;
}

/** A point for each row. */
export function cloudOf(placed: readonly number[], rows: ChartRows, numbers: Uint32Array, parts: Parts): Point[] {
  return placed.map((at) => ({
    x: rows.x[at]!,
    y: rows.y[at]!,
    series: parts.series[rows.series[at]!]!,
    facet: parts.facet[rows.facet[at]!]!,
    rows: 1,
    row: numbers[at]!,
  }));
}

/** Too many rows to draw each: the plane is parted into fields, and the point amid a field says how many lie in it. */
export function fieldsOf(placed: readonly number[], rows: ChartRows, numbers: Uint32Array, parts: Parts): Point[] {
  const [across, up] = [sections(placed, rows.x), sections(placed, rows.y)];
  const fields = new Map<number, Point>();
  for (const at of placed) {
    const [column, line, facet] = [across.of(rows.x[at]!), up.of(rows.y[at]!), rows.facet[at]!];
    const key = (facet * limits.fields + column) * limits.fields + line;
    const field = fields.get(key);
    if (field) field.rows += 1;
    else {
      const [x, y] = [across.middle(column), up.middle(line)];
      fields.set(key, { x, y, series: "", facet: parts.facet[facet]!, rows: 1, row: numbers[at]! });
    }
  }
  return [...fields.values()];
}

function sections(placed: readonly number[], values: Float64Array) {
  let [low, high] = [Infinity, -Infinity];
  for (const at of placed) {
    low = Math.min(low, values[at]!);
    high = Math.max(high, values[at]!);
  }
  const width = (high - low) / limits.fields || 1;
  return {
    of: (value: number): number => Math.min(limits.fields - 1, Math.floor((value - low) / width)),
    middle: (section: number): number => low + (section + 0.5) * width,
  };
}
