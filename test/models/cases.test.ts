import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { judgeRanks } from "../../pipelines/warehouse/judge-ranks.ts";
import { readModels } from "../../pipelines/warehouse/model-file.ts";
import { needsOf } from "../../pipelines/warehouse/model-order.ts";
import { modelsFolder, runModel } from "../../pipelines/warehouse/run-model.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { casesFolder, loadCase, readCase, readRows } from "./case-input.ts";

const issueCodes = foldersOf(join(modelsFolder, "issues")).map((file) => file.replace(".sql", ""));

for (const model of foldersOf(casesFolder).filter((name) => !name.includes("."))) {
  describe(model, () => {
    for (const name of foldersOf(join(casesFolder, model))) {
      const folder = join(casesFolder, model, name);
      test(`${name}: ${readCase(folder).claim}`, () => checkCase(model, folder));
    }
  });
}

async function checkCase(model: string, folder: string): Promise<void> {
  const input = readCase(folder);
  const expected = readFileSync(join(folder, "expected.csv"), "utf8"); // the header alone: no row
  const columns = expected.split("\n")[0]!.split(",");
  const warehouse = await openWarehouse();
  await loadCase(warehouse, input);
  const rows = issueCodes.includes(model) ? await judged(warehouse, model) : await built(warehouse, model, input.where);
  warehouse.close();
  expect(rows.map((row) => pick(row, columns))).toEqual(readRows(expected));
}

async function built(warehouse: Warehouse, model: string, where = "true"): Promise<Record<string, unknown>[]> {
  const models = ["staging", "marts"].flatMap((folder) => readModels(join(modelsFolder, folder)));
  const mart = models.find(({ name }) => name === model)!;
  for (const needed of [...needsOf([mart], models), mart]) await runModel(warehouse, needed, () => {});
  return warehouse.rows(`select * from ${model} where ${where} order by ${mart.grain.join(", ")}`);
}

async function judged(warehouse: Warehouse, code: string): Promise<Record<string, unknown>[]> {
  const issues = (await judgeRanks(warehouse)).filter((issue) => issue.code === code);
  return issues.map((issue) => ({ ...issue, ...issue.details }));
}

function pick(row: Record<string, unknown>, columns: string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, written(row[column], column)]));
}

/** As the expected file writes it: nothing for null, 2024-03 for a month. */
function written(value: unknown, column: string): string {
  if (value instanceof Date) return value.toISOString().slice(0, isMonth(column) ? 7 : 10);
  return value === null || value === undefined ? "" : String(value);
}

function isMonth(column: string): boolean {
  return /month|effective/.test(column);
}

function foldersOf(folder: string): string[] {
  return readdirSync(folder).sort();
}
