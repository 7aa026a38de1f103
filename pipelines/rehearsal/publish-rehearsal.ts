import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Warehouse } from "../warehouse/warehouse.ts";
import type { Configuration } from "../check-data.ts";
import { compareRules } from "./compare-rules.ts";
import { countRehearsal } from "./count-rehearsal.ts";
import type { Rehearsal } from "./rehearsal.ts";

/** Writes the rehearsal, as data, to where the page finds it. null where there was no draft, or no data for it. */
export async function publishRehearsal(
  warehouse: Warehouse,
  { draft, policies }: Pick<Configuration, "draft" | "policies">,
  documents: string,
): Promise<Rehearsal | null> {
  const counted = draft && (await countRehearsal(warehouse));
  if (!counted) return null;
  const inForce = policies.findLast(({ id }) => id <= counted.last) ?? policies[0]!;
  const rehearsal = { ...counted, inForce: inForce.id, rules: compareRules(inForce, draft) };
  mkdirSync(documents, { recursive: true });
  writeFileSync(join(documents, "rehearsal.json"), JSON.stringify(rehearsal));
  return rehearsal;
}
