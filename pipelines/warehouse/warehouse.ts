import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";

/** The build's working database: raw tables, models, and what is published from them. */
export interface Warehouse {
  connection: DuckDBConnection;
  path: string;
  run(sql: string, values?: DuckDBValue[]): Promise<void>;
  /** Rows as plain objects; numbers as JS numbers, dates as Date. */
  rows<T>(sql: string, values?: DuckDBValue[]): Promise<T[]>;
  close(): void;
}

/**
 * Opens a DuckDB file (or ":memory:"). The memory limit keeps the build of 500 indicators × 120 months
 * within DESIGN 8's 825 MiB; what does not fit is spilled beside the file.
 */
export async function openWarehouse(path: string): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(path, {
    threads: "2",
    memory_limit: "512MB",
    preserve_insertion_order: "true",
    autoinstall_known_extensions: "false",
  });
  const connection = await instance.connect();
  return {
    connection,
    path,
    run: async (sql, values) => void (await connection.run(sql, values)),
    rows: async <T>(sql: string, values?: DuckDBValue[]) =>
      (await connection.runAndReadAll(sql, values)).getRowObjectsJS() as T[],
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
