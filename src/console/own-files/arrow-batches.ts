import {
  bool,
  Column,
  columnFromArray,
  dateDay,
  float64,
  int64,
  tableFromColumns,
  tableToIPC,
  utf8,
  type Batch,
  type DataType,
} from "@uwdata/flechette";
import type { ColumnPlan } from "./column-survey.ts";
import type { OwnType } from "./own-table.ts";

/** Flechette itself, not arquero's toArrowIPC, which wants the whole table first and brings a parser of expressions. */
const arrowTypes: { [type in OwnType]: () => DataType } = {
  VARCHAR: utf8,
  DOUBLE: float64,
  BIGINT: int64,
  DATE: dateDay,
  BOOLEAN: bool,
};

const cellsInBatch = 1_000_000;

/** Rows → Arrow, batch by batch, so that only one batch is ever held as cells. */
export class ArrowBatches {
  rowCount = 0;
  readonly #plans: readonly ColumnPlan[];
  readonly #types: readonly DataType[];
  readonly #batches: Batch<unknown>[][];
  readonly #rowsInBatch: number;
  #cells: unknown[][];

  constructor(plans: readonly ColumnPlan[]) {
    this.#plans = plans;
    this.#types = plans.map(({ type }) => arrowTypes[type]());
    this.#batches = plans.map(() => []);
    this.#rowsInBatch = Math.max(1, Math.floor(cellsInBatch / plans.length));
    this.#cells = plans.map(() => []);
  }

  /** A short row's missing cells are missing. */
  add(cells: readonly string[]): void {
    this.#plans.forEach((plan, i) => this.#cells[i]!.push(plan.read(cells[i] ?? "")));
    this.rowCount++;
    if (this.#cells[0]!.length === this.#rowsInBatch) this.#endBatch();
  }

  toIpc(names: readonly string[]): Uint8Array {
    this.#endBatch();
    const columns = names.map((name, i): [string, Column<unknown>] => {
      return [name, new Column(this.#batches[i]!, this.#types[i])];
    });
    return tableToIPC(tableFromColumns(columns), { format: "stream" })!;
  }

  #endBatch(): void {
    if (this.#cells[0]!.length === 0) return;
    this.#cells.forEach((cells, i) => {
      this.#batches[i]!.push(...(columnFromArray(cells, this.#types[i]!).data as Batch<unknown>[]));
    });
    this.#cells = this.#plans.map(() => []);
  }
}
