import { cellText } from "../../format/cell-text.ts";
import type { Cell, ResultColumn } from "../result.ts";

/** The different values of a column, numbered as they come. */
export class Names {
  /** There were more than may be. */
  isOverfull = false;
  private readonly numbers = new Map<Cell, number>();
  private readonly cells: Cell[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get size(): number {
    return this.cells.length;
  }

  /** Its number; -1 for a value that comes when there are as many as may be. */
  numberOf(cell: Cell): number {
    const known = this.numbers.get(cell);
    if (known !== undefined) return known;
    if (this.cells.length === this.most) {
      this.isOverfull = true;
      return -1;
    }
    this.numbers.set(cell, this.cells.length);
    return this.cells.push(cell) - 1;
  }

  /** As a person reads them, by number. */
  texts(column: ResultColumn): string[] {
    return this.cells.map((cell) => (cell === null ? "（空）" : cellText(cell, column)));
  }

  /** The numbers in reading order: times and figures by size, names as they came. */
  order({ kind }: ResultColumn): number[] {
    const numbers = this.cells.map((_, at) => at);
    if (kind === "text" || kind === "other" || kind === "boolean") return numbers;
    return numbers.sort((a, b) => compare(this.cells[a]!, this.cells[b]!));
  }
}

function compare(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
