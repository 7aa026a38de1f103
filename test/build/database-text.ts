import { DuckDBInstance } from "@duckdb/node-api";

/** Every table of a published database as text, rows in their stored order. */
export async function databaseText(path: string): Promise<Record<string, string>> {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const names = await connection.runAndReadAll("select table_name from duckdb_tables() order by 1");
  const tables: Record<string, string> = {};
  for (const [name] of names.getRows()) {
    tables[String(name)] = JSON.stringify((await connection.runAndReadAll(`from "${String(name)}"`)).getRowsJson());
  }
  connection.closeSync();
  instance.closeSync();
  return tables;
}
