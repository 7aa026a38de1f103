import { corrections } from "../../pipelines/contracts/corrections.ts";
import { datasetContracts, referenceContracts } from "../../pipelines/contracts/index.ts";
import { issueLogTable } from "../../pipelines/errors/issue-log.ts";
import { calendarTable } from "../../pipelines/policy/store-calendar.ts";
import { storePolicies } from "../../pipelines/policy/store-policies.ts";
import { createRehearsalTables } from "../../pipelines/rehearsal/rehearsal-tables.ts";
import { identifier, text } from "../../pipelines/warehouse/quote.ts";
import { createRawTable } from "../../pipelines/warehouse/raw-tables.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";

const otherTables: Record<string, string> = {
  loaded_file: `file_id INTEGER, path VARCHAR, dataset VARCHAR, status VARCHAR, sha256 VARCHAR, encoding VARCHAR,
    records INTEGER, loaded INTEGER, skipped INTEGER, rejected INTEGER, source_id VARCHAR`,
  site_setting: "key VARCHAR, value VARCHAR",
};

/** The tables that ingest leaves behind, empty. */
export async function createRawTables(warehouse: Warehouse): Promise<void> {
  for (const contract of [...referenceContracts, corrections, ...datasetContracts]) {
    await warehouse.run(createRawTable(contract));
  }
  await warehouse.run(issueLogTable);
  await storePolicies(warehouse, []);
  await warehouse.run(calendarTable);
  await createRehearsalTables(warehouse);
  for (const [name, columns] of Object.entries(otherTables)) await warehouse.run(`create table ${name} (${columns})`);
}

export type Row = Record<string, string | number | boolean | null | undefined>;

/** Inserts rows; a month may be written 2024-03. */
export async function insertRows(warehouse: Warehouse, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const tuples = rows.map((row) => `(${columns.map((column) => literal(row[column], column)).join(", ")})`);
  await warehouse.run(`insert into ${table} (${columns.map(identifier).join(", ")}) values ${tuples.join(",\n")}`);
}

function literal(value: Row[string], column: string): string {
  if (value === undefined || value === null || value === "") return "null";
  if (typeof value !== "string") return String(value);
  const isMonth = /month|effective/.test(column) && /^\d{4}-\d{2}$/.test(value);
  return text(isMonth ? `${value}-01` : value);
}
