import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { UsageError } from "../../pipelines/errors/failures.ts";
import { readDraft, readPolicies } from "../../pipelines/policy/read-policies.ts";
import { compareRules } from "../../pipelines/rehearsal/compare-rules.ts";
import { findDraft } from "../../pipelines/rehearsal/draft-file.ts";
import { draftYaml, inForceYaml, smallDirectory } from "./small-directory.ts";

let folder: string;
beforeEach(() => {
  folder = smallDirectory();
  const own = folder;
  onTestFinished(() => rmSync(own, { recursive: true }));
});

function write(path: string, text: string): string {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}

function fault(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "";
}

describe("drafts", () => {
  test("are never in force, whatever their case or what they say", () => {
    write("policy/Draft-2.yaml", "not: [a policy");
    write("policy/draft备选.yml", draftYaml);
    expect(readPolicies(folder).map(({ path }) => path)).toEqual(["policy/2023-01.yaml"]);
  });

  test("may leave open when they take effect", () => {
    expect(findDraft(folder)!.effective_from).toBeNull();
    const dated = write("policy/draft.yaml", draftYaml.replace("待定", '"2027-01"'));
    expect(readDraft(dated, "policy/draft.yaml").effective_from).toBe("2027-01");
  });

  test("may leave the line out altogether", () => {
    const undated = write("policy/draft.yaml", draftYaml.replace("effective_from: 待定\n", ""));
    expect(readDraft(undated, "policy/draft.yaml").effective_from).toBeNull();
  });

  test("in another encoding are told apart from a wrong word", () => {
    const path = write("policy/draft.yaml", "");
    writeFileSync(path, Buffer.from([0xb2, 0xdd, 0xb0, 0xb8, 0x3a, 0x20, 0x31])); // 草案: 1 in GBK
    expect(fault(() => readDraft(path, "policy/draft.yaml"))).toContain("不是 UTF-8 编码");
  });

  test("may not give more than a year of working days for a reply", () => {
    const long = write("policy/draft.yaml", draftYaml.replace("提醒函: 10", "提醒函: 9999"));
    expect(fault(() => readDraft(long, "policy/draft.yaml"))).toContain("250");
  });

  test("are found as given, or below the data directory", () => {
    const elsewhere = write("elsewhere/new.yaml", draftYaml);
    expect(findDraft(folder, elsewhere)!.path).toBe("elsewhere/new.yaml");
    expect(findDraft(folder, "elsewhere/new.yaml")!.path).toBe("elsewhere/new.yaml");
    expect(fault(() => findDraft(folder, "elsewhere/none.yaml"))).toContain("elsewhere/none.yaml  没有这个草案文件");
  });

  test("are checked as a policy is, all faults at once, each with its line", () => {
    const bad = write("policy/draft.yaml", draftYaml.replace("letter_day: 15", "letter_day: 40\nletter_month: 1"));
    const told = fault(() => readDraft(bad, "policy/draft.yaml"));
    expect(told).toMatch(/policy\/draft\.yaml:\d+ {2}letter_day/);
    expect(told).toContain("有不认识的项：letter_month");
  });
});

describe("a policy", () => {
  test("says by when each letter it may write is to be answered", () => {
    write("policy/2023-01.yaml", inForceYaml.replace("{ 提醒函: 10, 督办单: 5 }", "{ 提醒函: 10 }"));
    const line = inForceYaml.split("\n").findIndex((text) => text.startsWith("reply_working_days")) + 1;
    expect(fault(() => readPolicies(folder))).toBe(
      `policy/2023-01.yaml:${line}  letters 中有督办单，而 reply_working_days 没有写督办单的反馈工作日数`,
    );
  });

  test("need not say so of a letter it never writes", () => {
    const text = inForceYaml.replaceAll(/督办单: \{[^}]*\}, /g, "").replace(", 督办单: 5", "");
    write("policy/2023-01.yaml", text);
    expect(readPolicies(folder)).toHaveLength(1);
  });
});

test("two policies compared: only what differs, in words", () => {
  const [inForce] = readPolicies(folder);
  expect(compareRules(inForce!, inForce!)).toEqual([]);
  expect(compareRules(inForce!, findDraft(folder)!)).toEqual([
    { rule: "全省落后", inForce: "后1位", draft: "后2位" },
    { rule: "全市落后", inForce: "后1位", draft: "后2位" },
    { rule: "督办2级", inForce: "连续2期以上落后，市长约谈", draft: "连续3期以上落后，市长约谈" },
    { rule: "督办1级", inForce: "列末位，分管副市长专门会议", draft: "列后2位，分管秘书长专门会议" },
    { rule: "县市区提醒函", inForce: "落后2项以上", draft: "落后1项以上" },
  ]);
});
