import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UsageError } from "../errors/failures.ts";
import { byCodePoint } from "../path-order.ts";
import { readYaml } from "./read-yaml.ts";

/** policy/*.yaml (DESIGN 4): the office's rules as dated data. */

const count = z.int().min(0);
const places = z.strictObject({ leading_first: count, lagging_last: count });
const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const policyFields = z.strictObject({
  effective_from: z.string().regex(month, '应写成 "2023-01" 的样子'),
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
  reply_working_days: z.record(z.string(), count.max(250, "不能超过一年的工作日（250）")),
  timeliness: z.record(z.string(), z.number()),
});

const policySchema = policyFields.superRefine(requireReplyDays);
/** Nobody has decided yet when a draft takes effect: 待定, or nothing, will do. */
const draftSchema = policyFields
  .extend({
    effective_from: z
      .unknown()
      .optional()
      .transform((text) => (month.test(String(text)) ? String(text) : null)),
  })
  .superRefine(requireReplyDays);

/** A letter that may be written says by when it is to be answered. */
function requireReplyDays(
  { letters, reply_working_days: days }: Pick<Policy, "letters" | "reply_working_days">,
  context: z.RefinementCtx,
): void {
  const kinds = new Set(Object.values(letters).flatMap((letter) => Object.keys(letter ?? {})));
  for (const kind of kinds) {
    if (days[kind] !== undefined) continue;
    const message = `letters 中有${kind}，而 reply_working_days 没有写${kind}的反馈工作日数`;
    context.addIssue({ code: "custom", path: ["reply_working_days"], message });
  }
}

export interface Policy extends z.infer<typeof policyFields> {
  /** "2023-01": names the version. */
  id: string;
  /** Relative to the data directory. */
  path: string;
}

/** A policy that is rehearsed, not in force. */
export interface Draft extends Omit<Policy, "effective_from"> {
  effective_from: string | null;
}

/** `path` is what people are told. What is wrong with it: UsageError. */
export function readDraft(absolutePath: string, path: string): Draft {
  return { ...readYaml(absolutePath, path, draftSchema), id: "draft", path };
}

/** All versions, oldest first. Two of one month, or none at all: UsageError. */
export function readPolicies(dataDirectory: string): Policy[] {
  const folder = join(dataDirectory, "policy");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.~].*\.ya?ml$/i.test(name)) : [];
  const names = files.filter((name) => !/^draft/i.test(name)); // drafts are never in force
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
