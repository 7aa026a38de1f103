import { fileURLToPath } from "node:url";
import type { ModelFile } from "./model-file.ts";
import { identifier } from "./quote.ts";
import type { Warehouse } from "./warehouse.ts";

export const modelsFolder = fileURLToPath(new URL("../models/", import.meta.url));

export type Log = (line: string) => void;

/** Creates one model's table or view in the current schema, and says how many rows it has. */
export async function runModel(warehouse: Warehouse, model: ModelFile, log: Log): Promise<void> {
  const start = performance.now();
  const name = identifier(model.name);
  const [old] = await warehouse.rows<{ type: string }>(
    `select table_type as type from information_schema.tables
     where table_name = $1 and table_catalog = current_database() and table_schema = current_schema()`,
    [model.name],
  );
  if (old) await warehouse.run(`drop ${old.type === "VIEW" ? "view" : "table"} ${name}`);
  await warehouse.run(`create ${model.kind} ${name} as ${model.sql}`);
  if (!isCounted(model)) return;
  const rows = await countRows(warehouse, model.name);
  log(`模型  ${model.name} → ${rows.toLocaleString("en")} 行，${Math.round(performance.now() - start)} ms`);
}

/** A staging view does no work of its own, and counting its rows would: it has no line. */
function isCounted(model: ModelFile): boolean {
  return model.kind === "table" || model.columns.size > 0;
}

async function countRows(warehouse: Warehouse, table: string): Promise<number> {
  const [row] = await warehouse.rows<{ rows: number }>(`select count(*)::integer as rows from ${identifier(table)}`);
  return row!.rows;
}
