import { rmSync } from "node:fs";
import { join } from "node:path";
import { readModels, type ModelFile } from "../warehouse/model-file.ts";
import { identifier, text } from "../warehouse/quote.ts";
import { modelsFolder } from "../warehouse/run-model.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { checkDescriptions } from "../warehouse/run-models.ts";

/** What is published: a table per mart, and the Chinese views over them. */
export function publishedModels(): { tables: ModelFile[]; views: ModelFile[] } {
  return { tables: readModels(join(modelsFolder, "marts")), views: readModels(join(modelsFolder, "views")) };
}

/**
 * The browser reads the file by ranges, whole blocks at a time: with small blocks a query of one indicator fetches less
 * than half of what it would with 256 KiB. Storage v1.2.0 is read by the wasm build's 1.4.3; v1.0.0 takes the block size
 * too, but makes a file a tenth larger, and to attach it takes 1.2 MB instead of 0.2 MB.
 */
const storage = "storage_version 'v1.2.0', block_size 65536";

/**
 * Writes a new database file from the marts, replacing what stood at `path`. Rows are sorted as the model's header
 * says, so that a range read touches few blocks and two runs give the same tables; every table, view and column has
 * a comment.
 */
export async function publishDatabase(warehouse: Warehouse, path: string): Promise<void> {
  const { tables, views } = publishedModels();
  for (const file of [path, `${path}.wal`]) rmSync(file, { force: true });
  const [home] = await warehouse.rows<{ name: string }>("select current_database() as name");
  const source = home!.name;
  await warehouse.run(`attach ${text(path)} as published (${storage})`);
  try {
    await warehouse.run("use published");
    for (const table of tables) await writeTable(warehouse, source, table);
    for (const view of views) await writeView(warehouse, view);
    await warehouse.run("checkpoint published");
  } finally {
    await warehouse.run(`use ${identifier(source)}`);
    await warehouse.run("detach published");
  }
}

async function writeTable(warehouse: Warehouse, source: string, mart: ModelFile): Promise<void> {
  const columns = [...mart.columns.keys()].map(identifier).join(", ");
  const from = `${identifier(source)}.main.${identifier(mart.name)}`;
  await warehouse.run(
    `create table ${identifier(mart.name)} as select ${columns} from ${from} order by ${sortKeys(mart).join(", ")}`,
  );
  await comment(warehouse, "table", mart);
}

async function writeView(warehouse: Warehouse, view: ModelFile): Promise<void> {
  await warehouse.run(`create view ${identifier(view.name)} as ${view.sql}`);
  await checkDescriptions(warehouse, view);
  await comment(warehouse, "view", view);
}

/** The declared order, the rest of the grain, and all columns where the grain need not be unique (quality_issue). */
function sortKeys({ sort, grain, columns, tests }: ModelFile): string[] {
  const isUnique = tests.some((test) => test.kind === "unique" && test.columns.every((name) => grain.includes(name)));
  const keys = new Set([...sort, ...grain, ...(isUnique ? [] : columns.keys())]);
  return [...keys].map((name) => `${identifier(name)} nulls first`);
}

async function comment(
  warehouse: Warehouse,
  kind: "table" | "view",
  { name, purpose, columns }: ModelFile,
): Promise<void> {
  await warehouse.run(`comment on ${kind} ${identifier(name)} is ${text(purpose)}`);
  for (const [column, { about }] of columns) {
    await warehouse.run(`comment on column ${identifier(name)}.${identifier(column)} is ${text(about)}`);
  }
}
