import { join } from "node:path";
import { readModels, type ModelFile } from "./model-file.ts";
import { inDependencyOrder } from "./model-order.ts";
import { checkHeaderTests, checkRule } from "./model-tests.ts";
import { identifier } from "./quote.ts";
import { modelsFolder, runModel, type Log } from "./run-model.ts";
import { topics } from "./topics.ts";
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

/** What is undocumented fails: what is published has a topic, each column its sentence, and no sentence lacks its column. */
export async function checkDescriptions(warehouse: Warehouse, model: ModelFile): Promise<void> {
  checkTopic(model);
  const columns = await warehouse.rows<{ column_name: string }>(`describe ${identifier(model.name)}`);
  const actual = columns.map((column) => column.column_name);
  const described = [...model.columns.keys()];
  if (actual.join() !== described.join())
    throw new Error(
      `模型 ${model.name} 的列与说明不一致。\n  列：  ${actual.join(", ")}\n  说明：${described.join(", ")}\n提示：在 ${model.path} 的 -- columns: 下逐列说明，次序相同。`,
    );
  checkKeys(model);
}

function checkTopic({ name, topic, path }: ModelFile): void {
  if (topics.some((known) => known === topic)) return;
  throw new Error(
    `模型 ${name} 的主题「${topic}」不在主题表中。\n  主题：${topics.join("、")}\n提示：在 ${path} 的开头写 -- topic: 其中之一。`,
  );
}

/** A table is sorted by columns that it has. */
function checkKeys({ name, grain, sort, columns, path }: ModelFile): void {
  const unknown = [...grain, ...sort].filter((key) => !columns.has(key));
  if (unknown.length === 0) return;
  throw new Error(
    `模型 ${name} 的 grain 或 sort 写了没有的列：${unknown.join(", ")}。\n提示：在 ${path} 的开头改为 -- columns: 下的列名。`,
  );
}
