import { DuckDBDataChunk, type DuckDBAppender, type DuckDBType, type DuckDBValue } from "@duckdb/node-api";
import type { Warehouse } from "./warehouse.ts";

const rowsPerChunk = 2048; // DuckDB's vector size: a chunk holds no more

/** Appends rows column-wise, a chunk at a time: per-value appends cost several times as much. */
export class BatchAppender {
  readonly #appender: DuckDBAppender;
  readonly #types: DuckDBType[];
  #columns: DuckDBValue[][];
  #rows = 0;

  private constructor(appender: DuckDBAppender, types: DuckDBType[]) {
    this.#appender = appender;
    this.#types = types;
    this.#columns = types.map(() => []);
  }

  static async open(warehouse: Warehouse, table: string, types: DuckDBType[]): Promise<BatchAppender> {
    return new BatchAppender(await warehouse.connection.createAppender(table), types);
  }

  append(row: readonly DuckDBValue[]): void {
    for (let i = 0; i < row.length; i++) this.#columns[i]!.push(row[i]!);
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
    chunk.setColumns(this.#columns);
    this.#appender.appendDataChunk(chunk);
    this.#columns = this.#types.map(() => []);
    this.#rows = 0;
  }
}
