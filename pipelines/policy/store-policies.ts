import type { DuckDBValue } from "@duckdb/node-api";
import type { Warehouse } from "../warehouse/warehouse.ts";
import type { Policy } from "./read-policies.ts";

/** Policies as tables, so that models join them and no threshold is a literal in code. */

const tables = {
  raw_policy: `policy_id varchar, effective_from date, basis varchar, provincial_leading_first integer, provincial_lagging_last integer,
    county_leading_first integer, county_lagging_last integer, letter_day integer, source_file varchar`,
  raw_policy_urgency:
    "policy_id varchar, position integer, level integer, convener varchar, form varchar, places_from_last integer, lag_streak integer",
  raw_policy_letter:
    "policy_id varchar, addressee_kind varchar, kind varchar, items_at_least integer, level_at_least integer, or_items_at_least integer",
  raw_policy_reply: "policy_id varchar, kind varchar, working_days integer",
  raw_policy_timeliness: "policy_id varchar, source varchar, hours double",
};

export async function storePolicies(warehouse: Warehouse, policies: readonly Policy[]): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) await warehouse.run(`create table ${table} (${columns})`);
  const insert = async (table: keyof typeof tables, values: DuckDBValue[]): Promise<void> =>
    warehouse.run(`insert into ${table} values (${values.map(() => "?").join(", ")})`, values);
  for (const policy of policies) {
    const { provincial, county } = policy;
    const limits = [provincial.leading_first, provincial.lagging_last, county.leading_first, county.lagging_last];
    await insert("raw_policy", [policy.id, `${policy.id}-01`, policy.basis, ...limits, policy.letter_day, policy.path]);
    for (const [i, { level, convener, form, any }] of policy.urgency.entries()) {
      await insert("raw_policy_urgency", [
        policy.id,
        i + 1,
        level,
        convener,
        form,
        any.places_from_last ?? null,
        any.lag_streak ?? null,
      ]);
    }
    for (const [addressee, kinds] of Object.entries(policy.letters)) {
      for (const [kind, when] of Object.entries(kinds ?? {})) {
        const limits = [when?.items_at_least ?? null, when?.level_at_least ?? null, when?.or_items_at_least ?? null];
        await insert("raw_policy_letter", [policy.id, addressee, kind, ...limits]);
      }
    }
    for (const [kind, days] of Object.entries(policy.reply_working_days))
      await insert("raw_policy_reply", [policy.id, kind, days]);
    for (const [key, hours] of Object.entries(policy.timeliness))
      await insert("raw_policy_timeliness", [policy.id, key.replace(/_hours$/, ""), hours]);
  }
}
