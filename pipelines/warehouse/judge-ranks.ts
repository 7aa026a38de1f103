import { join } from "node:path";
import { readModels } from "./model-file.ts";
import { needsOf } from "./model-order.ts";
import { modelsFolder, runModel } from "./run-model.ts";
import type { Warehouse } from "./warehouse.ts";

/** A warning that only the whole of the data can tell. The code is the name of the file in models/issues. */
export interface JudgedIssue {
  code: string;
  dataset: string;
  source_file: string;
  source_line: number | null;
  column_name: string | null;
  raw_value: string | null;
  /** The first day, UTC. */
  month: Date;
  /** What the message of the code's entry needs; `month` as YYYY-MM. */
  details: Record<string, string | number | null>;
}

type IssueRow = Omit<JudgedIssue, "code" | "details"> & Record<string, string | number | null>;

/** Judges published ranks and policy dates from the raw tables (DESIGN 3.2 rule 13). Needs no model to have run. */
export async function judgeRanks(warehouse: Warehouse): Promise<JudgedIssue[]> {
  const queries = readModels(join(modelsFolder, "issues"));
  for (const model of needsOf(queries, readModels(join(modelsFolder, "staging")))) {
    await runModel(warehouse, model, () => {});
  }
  const judged: JudgedIssue[] = [];
  for (const query of queries) {
    const rows = await warehouse.rows<IssueRow>(query.sql);
    for (const row of rows) judged.push(toIssue(query.name, row));
  }
  return judged;
}

function toIssue(code: string, row: IssueRow): JudgedIssue {
  const { dataset, source_file, source_line, column_name, raw_value, month, ...facts } = row;
  const details = { ...facts, month: month.toISOString().slice(0, 7) };
  return { code, dataset, source_file, source_line, column_name, raw_value, month, details };
}
