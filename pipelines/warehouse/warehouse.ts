import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";

/** The build's working database: raw tables, models, and what is published from them. */
export interface Warehouse {
  connection: DuckDBConnection;
  run(sql: string, values?: DuckDBValue[]): Promise<void>;
  /** Rows as plain objects; numbers as JS numbers, dates as Date. */
  rows<T>(sql: string, values?: DuckDBValue[]): Promise<T[]>;
  close(): void;
}

/**
 * Opens a working database in memory; what exceeds the limit goes to `spillFolder`. The limit keeps the build of
 * 500 indicators × 120 months within DESIGN 8's 825 MiB. A file would cost its write-ahead log besides.
 */
export async function openWarehouse(spillFolder?: string): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "2",
    memory_limit: "272MB",
    ...(spillFolder && { temp_directory: spillFolder }),
    autoinstall_known_extensions: "false",
  });
  const connection = await instance.connect();
  return {
    connection,
    run: async (sql, values) => void (await connection.run(sql, values)),
    rows: async <T>(sql: string, values?: DuckDBValue[]) =>
      (await connection.runAndReadAll(sql, values)).getRowObjectsJS() as T[],
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
