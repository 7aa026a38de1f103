import type { Policy } from "../policy/read-policies.ts";

/** One rule under both policies, in words. */
export interface RuleChange {
  rule: string;
  inForce: string;
  draft: string;
}

type Rules = Omit<Policy, "effective_from" | "id" | "path">;

/** The rules in which a draft differs from a policy; what a month's judgement does not hang on is left out. */
export function compareRules(inForce: Rules, draft: Rules): RuleChange[] {
  const [old, drafted] = [rulesOf(inForce), rulesOf(draft)];
  const names = [...new Set([...old.keys(), ...drafted.keys()])];
  return names
    .map((rule) => ({ rule, inForce: old.get(rule) ?? "无", draft: drafted.get(rule) ?? "无" }))
    .filter(({ inForce: before, draft: after }) => before !== after);
}

function rulesOf({ provincial, county, urgency, letters, letter_day, reply_working_days: days }: Rules) {
  const rules = new Map([
    ["全省居前", `前${provincial.leading_first}位`],
    ["全省落后", `后${provincial.lagging_last}位`],
    ["全市居前", `前${county.leading_first}位`],
    ["全市落后", `后${county.lagging_last}位`],
  ]);
  for (const { convener, form, level, any } of urgency) {
    const others = rules.get(`督办${level}级`); // one level may be reached in two ways
    const own = `${urgencyWords(any)}，${convener}${form}`;
    rules.set(`督办${level}级`, others ? `${others}；${own}` : own);
  }
  for (const [addressee, kinds] of Object.entries(letters)) {
    for (const [kind, when] of Object.entries(kinds ?? {}))
      rules.set(`${addressee === "county" ? "县市区" : "市直部门"}${kind}`, letterWords(when ?? {}));
  }
  rules.set("落款日", `次月${letter_day}日`);
  for (const [kind, count] of Object.entries(days)) rules.set(`${kind}反馈时限`, `${count}个工作日`);
  return rules;
}

function urgencyWords({ places_from_last: places, lag_streak: streak }: Rules["urgency"][number]["any"]): string {
  const parts: string[] = [];
  if (places !== undefined) parts.push(places === 1 ? "列末位" : `列后${places}位`);
  if (streak !== undefined) parts.push(`连续${streak}期以上落后`);
  return parts.join("，或") || "其他落后的";
}

type LetterCondition = NonNullable<NonNullable<Rules["letters"]["county"]>["督办单"]>;

function letterWords({ items_at_least: items, level_at_least: level, or_items_at_least: or }: LetterCondition): string {
  const both: string[] = [];
  if (items !== undefined) both.push(`落后${items}项以上`);
  if (level !== undefined) both.push(`有${level}级以上的指标`);
  const either = or === undefined ? [] : [`落后${or}项以上`];
  return [both.join("且"), ...either].filter(Boolean).join("，或") || "不发";
}
