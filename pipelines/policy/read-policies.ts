import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UsageError } from "../errors/failures.ts";
import { byCodePoint } from "../path-order.ts";
import { readYaml } from "./read-yaml.ts";

/** policy/*.yaml (DESIGN 4): the office's rules as dated data. */

const count = z.int().min(0);
const places = z.strictObject({ leading_first: count, lagging_last: count });
const policySchema = z.strictObject({
  effective_from: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '应写成 "2023-01" 的样子'),
  basis: z.string().min(1),
  provincial: places,
  county: places,
  urgency: z
    .array(
      z.strictObject({
        level: z.int().min(1),
        convener: z.string().min(1),
        form: z.string().min(1),
        any: z.strictObject({ places_from_last: count.optional(), lag_streak: count.optional() }),
      }),
    )
    .min(1),
  letters: z.partialRecord(
    z.enum(["department", "county"]),
    z.partialRecord(
      z.enum(["督办单", "提醒函"]),
      z.strictObject({
        level_at_least: count.optional(),
        or_items_at_least: count.optional(),
        items_at_least: count.optional(),
      }),
    ),
  ),
  letter_day: z.int().min(1).max(31),
  reply_working_days: z.record(z.string(), count),
  timeliness: z.record(z.string(), z.number()),
});

export interface Policy extends z.infer<typeof policySchema> {
  /** "2023-01": names the version. */
  id: string;
  /** Relative to the data directory. */
  path: string;
}

/** All versions, oldest first. Two of one month, or none at all: UsageError. */
export function readPolicies(dataDirectory: string): Policy[] {
  const folder = join(dataDirectory, "policy");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.~].*\.ya?ml$/i.test(name)) : [];
  const policies = collect(names.sort(byCodePoint), folder);
  if (policies.length === 0) throw new UsageError("policy/  没有政策文件，至少要有一个，如 policy/2023-01.yaml");
  policies.sort((a, b) => byCodePoint(a.id, b.id));
  policies.forEach((policy, i) => {
    if (policy.id === policies[i - 1]?.id)
      throw new UsageError(`${policy.path}  与 ${policies[i - 1]!.path} 同在 ${policy.id} 施行，只能留一个`);
  });
  return policies;
}

/** Reads every file, so that the faults of all are told together. */
function collect(names: readonly string[], folder: string): Policy[] {
  const policies: Policy[] = [];
  const faults: string[] = [];
  for (const name of names) {
    const path = `policy/${name}`;
    try {
      const policy = readYaml(join(folder, name), path, policySchema);
      policies.push({ ...policy, id: policy.effective_from, path });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
  return policies;
}
