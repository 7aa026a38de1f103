import { createHash } from "node:crypto";
import { createReadStream, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";

/** What a result was answered from, for whoever checks a print-out against the file: database.json beside it. */
export interface DatabaseRecord {
  /** Of the file. Another build of the same data has another: DuckDB writes the same tables in other bytes. */
  sha256: string;
  bytes: number;
  /** YYYY-MM-DD */
  built_on: string;
}

/** Writes the record of a published database beside it. */
export async function writeDatabaseRecord(database: string, builtOn: string): Promise<void> {
  const record: DatabaseRecord = {
    sha256: await hashFile(database),
    bytes: statSync(database).size,
    built_on: builtOn,
  };
  writeFileSync(join(dirname(database), "database.json"), `${JSON.stringify(record, null, 1)}\n`);
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
