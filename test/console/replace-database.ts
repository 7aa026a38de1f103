import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Puts another database in the place of a site's, made by `sql` alone, with its record. */
export async function replaceDatabase(site: string, sql: string): Promise<void> {
  const [path, fresh] = [join(site, "data/ducha.duckdb"), join(site, "data/fresh.duckdb")];
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(`attach '${fresh}' as fresh (storage_version 'v1.2.0', block_size 65536); use fresh; ${sql}`);
  await connection.run("use memory; detach fresh");
  connection.closeSync();
  instance.closeSync();
  rmSync(path);
  renameSync(fresh, path);
  const bytes = readFileSync(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  writeFileSync(join(site, "data/database.json"), JSON.stringify({ sha256, bytes: bytes.length }));
}
