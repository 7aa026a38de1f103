import type { Warehouse } from "../warehouse/warehouse.ts";

/** What a draft policy gives when it is replayed over the data; empty where there is no draft. */

const tables = {
  raw_rehearsal: `draft_file varchar, draft_basis varchar, draft_effective_from date, provincial_leading_first integer,
    provincial_lagging_last integer, county_leading_first integer, county_lagging_last integer`,
  raw_rehearsed_letter: "month date, kind varchar, addressee_kind varchar, addressee_code varchar, item_count integer",
  raw_rehearsed_escalation:
    "month date, indicator_code varchar, level integer, convener varchar, form varchar, recovered boolean",
};

/** Makes the tables that are not there yet. */
export async function createRehearsalTables(warehouse: Warehouse): Promise<void> {
  for (const [table, columns] of Object.entries(tables))
    await warehouse.run(`create table if not exists ${table} (${columns})`);
}
