import { basename, isAbsolute, join } from "node:path";
import type { Draft } from "../policy/read-policies.ts";
import { storePolicies } from "../policy/store-policies.ts";
import { readModels } from "../warehouse/model-file.ts";
import { needsOf } from "../warehouse/model-order.ts";
import { modelsFolder, runModel } from "../warehouse/run-model.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";

/** Before every month there can be: the draft judges them all. */
const always = "2000-01";

/** What the draft is asked for; the rules themselves are the models, written once. */
const asked = ["letter", "escalation", "stg_next_periods"];

/**
 * Judges every month anew by the draft alone, in a schema of its own, and keeps what it would have sent and called
 * in raw_rehearsed_letter and raw_rehearsed_escalation. Needs the raw tables; the models come after.
 */
export async function replay(warehouse: Warehouse, draft: Draft): Promise<void> {
  await warehouse.run("create schema replay");
  await warehouse.run("set search_path = 'replay,main'");
  try {
    await storePolicies(warehouse, [{ ...draft, id: always, effective_from: always }]);
    const models = ["staging", "marts"].flatMap((folder) => readModels(join(modelsFolder, folder)));
    const results = models.filter(({ name }) => asked.includes(name));
    for (const model of new Set([...needsOf(results, models), ...results]))
      await runModel(warehouse, model, () => undefined);
    await keepResults(warehouse, draft);
  } finally {
    await warehouse.run("set search_path = 'main'");
    await warehouse.run("drop schema replay cascade");
  }
}

async function keepResults(warehouse: Warehouse, draft: Draft): Promise<void> {
  const { provincial, county, basis, effective_from: from, path } = draft;
  const file = isAbsolute(path) || path.startsWith("..") ? basename(path) : path; // a page shows no folder of this machine
  await warehouse.run("insert into main.raw_rehearsal values (?, ?, ?::date, ?, ?, ?, ?)", [
    file,
    basis,
    from && `${from}-01`,
    provincial.leading_first,
    provincial.lagging_last,
    county.leading_first,
    county.lagging_last,
  ]);
  await warehouse.run(`insert into main.raw_rehearsed_letter
    select month, kind, addressee_kind, addressee_code, item_count from replay.letter`);
  await warehouse.run(`insert into main.raw_rehearsed_escalation
    select month, indicator_code, level, convener, form, recovered
    from replay.escalation left join replay.stg_next_periods using (month, indicator_code)`);
}
