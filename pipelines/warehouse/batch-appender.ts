import {
  DATE,
  DOUBLE,
  DuckDBDataChunk,
  INTEGER,
  type DuckDBAppender,
  type DuckDBType,
  type DuckDBValue,
} from "@duckdb/node-api";
import type { Warehouse } from "./warehouse.ts";

const rowsPerChunk = 2048; // DuckDB's vector size: a chunk holds no more

/** A date is given as its days since 1970. */
export type Cell = string | number | boolean | null;

/**
 * Appends rows column-wise, a chunk at a time: per-value appends cost several times as much. Numbers and dates
 * are gathered in typed arrays and copied at once, the rest is set item by item.
 */
export class BatchAppender {
  readonly #appender: DuckDBAppender;
  readonly #types: DuckDBType[];
  readonly #columns: ColumnBuffer[];
  #rows = 0;

  private constructor(appender: DuckDBAppender, types: DuckDBType[]) {
    this.#appender = appender;
    this.#types = types;
    this.#columns = types.map(bufferFor);
  }

  static async open(warehouse: Warehouse, table: string, types: DuckDBType[]): Promise<BatchAppender> {
    return new BatchAppender(await warehouse.connection.createAppender(table), types);
  }

  append(row: readonly Cell[]): void {
    for (let i = 0; i < this.#columns.length; i++) this.#columns[i]!.set(this.#rows, row[i]!);
    if (++this.#rows === rowsPerChunk) this.#flushChunk();
  }

  flush(): void {
    if (this.#rows > 0) this.#flushChunk();
    this.#appender.flushSync();
  }

  close(): void {
    this.flush();
    this.#appender.closeSync();
  }

  #flushChunk(): void {
    const chunk = DuckDBDataChunk.create(this.#types, this.#rows);
    this.#columns.forEach((column, i) => {
      const vector = chunk.getColumnVector(i) as unknown as Vector;
      column.copyTo(vector, this.#rows);
      vector.flush();
    });
    this.#appender.appendDataChunk(chunk);
    this.#rows = 0;
  }
}

interface Vector {
  /** Of number and date vectors. */
  items: Int32Array | Float64Array;
  setItem(row: number, value: DuckDBValue): void;
  flush(): void;
}

interface ColumnBuffer {
  set(row: number, value: Cell): void;
  copyTo(vector: Vector, rows: number): void;
}

function bufferFor(type: DuckDBType): ColumnBuffer {
  if (type === INTEGER || type === DATE) return new NumberBuffer(new Int32Array(rowsPerChunk));
  if (type === DOUBLE) return new NumberBuffer(new Float64Array(rowsPerChunk));
  return new ItemBuffer();
}

class NumberBuffer implements ColumnBuffer {
  readonly #values: Int32Array | Float64Array;
  #missing: number[] = [];

  constructor(values: Int32Array | Float64Array) {
    this.#values = values;
  }

  set(row: number, value: Cell): void {
    if (value === null) this.#missing.push(row);
    else this.#values[row] = value as number;
  }

  copyTo(vector: Vector, rows: number): void {
    vector.items.set(this.#values.subarray(0, rows));
    for (const row of this.#missing) vector.setItem(row, null);
    this.#missing = [];
  }
}

class ItemBuffer implements ColumnBuffer {
  readonly #values: Cell[] = [];

  set(row: number, value: Cell): void {
    this.#values[row] = value;
  }

  copyTo(vector: Vector, rows: number): void {
    for (let row = 0; row < rows; row++) vector.setItem(row, this.#values[row]!);
  }
}
