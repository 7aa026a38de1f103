import { join } from "node:path";
import { readModels, type ModelFile } from "./model-file.ts";
import { inDependencyOrder } from "./model-order.ts";
import { checkHeaderTests, checkRule } from "./model-tests.ts";
import { identifier } from "./quote.ts";
import { modelsFolder, runModel, type Log } from "./run-model.ts";
import type { Warehouse } from "./warehouse.ts";

export { judgeRanks, type JudgedIssue } from "./judge-ranks.ts";
export { ModelTestError } from "./model-tests.ts";

/**
 * Builds every model from the raw tables: staging, marts, then their tests. A model runs after those it
 * reads. Throws ModelTestError at the first test that fails.
 */
export async function runModels(warehouse: Warehouse, log: Log, folder = modelsFolder): Promise<void> {
  const staging = readModels(join(folder, "staging"));
  const marts = readModels(join(folder, "marts"));
  for (const model of inDependencyOrder([...staging, ...marts])) await runModel(warehouse, model, log);
  for (const mart of marts) await checkDescriptions(warehouse, mart);
  await runTests(warehouse, [...staging, ...marts], readModels(join(folder, "tests")), log);
}

async function runTests(warehouse: Warehouse, models: ModelFile[], rules: ModelFile[], log: Log): Promise<void> {
  const start = performance.now();
  let count = rules.length;
  for (const model of models) count += await checkHeaderTests(warehouse, model);
  for (const rule of rules) await checkRule(warehouse, rule);
  log(`检验  ${count} 项通过，${Math.round(performance.now() - start)} ms`);
}

/** What is undocumented fails: every column of what is published has its sentence, and no sentence lacks its column. */
export async function checkDescriptions(warehouse: Warehouse, model: ModelFile): Promise<void> {
  const columns = await warehouse.rows<{ column_name: string }>(`describe ${identifier(model.name)}`);
  const actual = columns.map((column) => column.column_name);
  const described = [...model.columns.keys()];
  if (actual.join() === described.join()) return;
  throw new Error(
    `模型 ${model.name} 的列与说明不一致。\n  列：  ${actual.join(", ")}\n  说明：${described.join(", ")}\n提示：在 ${model.path} 的 -- columns: 下逐列说明，次序相同。`,
  );
}
