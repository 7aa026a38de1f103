/** How several values become one. */
export type Reduction = "mean" | "sum" | "median" | "max" | "min";

export const REDUCTIONS: Record<Reduction, string> = {
  mean: "平均值",
  sum: "合计",
  median: "中位数",
  max: "最大值",
  min: "最小值",
};

/** The values of one point while its rows are read. */
export class Gathering {
  rows = 0;
  private count = 0;
  private sum = 0;
  private low = Infinity;
  private high = -Infinity;
  private readonly all: number[] | null;
  /** The first row. */
  readonly row: number;

  constructor(row: number, reduction: Reduction) {
    this.row = row;
    this.all = reduction === "median" ? [] : null;
  }

  /** NaN is a row without a value. */
  add(value: number): void {
    this.rows += 1;
    if (Number.isNaN(value)) return;
    this.count += 1;
    this.sum += value;
    this.low = Math.min(this.low, value);
    this.high = Math.max(this.high, value);
    this.all?.push(value);
  }

  /** Null where no row has a value. */
  value(reduction: Reduction): number | null {
    if (this.count === 0) return null;
    if (reduction === "sum") return this.sum;
    if (reduction === "max") return this.high;
    if (reduction === "min") return this.low;
    return reduction === "median" ? medianOf(this.all ?? []) : this.sum / this.count;
  }
}

function medianOf(values: number[]): number {
  values.sort((a, b) => a - b);
  const half = values.length >> 1;
  return values.length % 2 === 1 ? values[half]! : (values[half - 1]! + values[half]!) / 2;
}
