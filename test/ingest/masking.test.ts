import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { defineContract, type Contract } from "../../pipelines/contracts/contract.ts";
import type { Issues, Place, Problem } from "../../pipelines/errors/issue-log.ts";
import { Corrections } from "../../pipelines/ingest/corrections.ts";
import { readFile } from "../../pipelines/ingest/read-file.ts";
import { registersFrom } from "../../pipelines/ingest/reference-registers.ts";
import { noRules } from "../../pipelines/ingest/rules/row-rules.ts";

/** As the roster of supervisors will be: a telephone number that is never published. */
const columns = {
  name: { header: "姓名", type: "text", required: true, publish: true, about: "姓名。" },
  joined: { header: "入库日期", type: "date", publish: true, about: "入库日期。" },
} as const;
const phone = { header: "联系电话", type: "text", publish: false, about: "联系电话，不公布。" } as const;
const about = { kind: "dataset", title: "名册", about: "每行一人。", grain: [], needed: [["name"]] } as const;
const roster = defineContract({ table: "roster", ...about, columns: { ...columns, phone } });
const open = defineContract({ table: "roster", ...about, columns });

async function read(
  contract: Contract,
  csv: string,
): Promise<{ said: { problem: Problem; place: Place }[]; extract: string }> {
  const folder = mkdtempSync(join(tmpdir(), "ducha-masking-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "a.csv"), csv);
  const said: { problem: Problem; place: Place }[] = [];
  const issues: Issues = {
    add: (problem, place) => void said.push({ problem, place }),
    retract: async () => undefined,
  };
  await readFile(
    { path: "a.csv", absolutePath: join(folder, "a.csv"), sourceId: "0" },
    {
      row: { contract, registers: registersFrom(new Map(), []), today: 20_000, rules: noRules },
      issues,
      sink: { add: () => undefined, retract: async () => undefined },
      corrections: new Corrections([]),
      extractFolder: folder,
    },
  );
  return { said, extract: readFileSync(join(folder, "1.html"), "utf8") };
}

test("a dataset with an unpublished column shows no cell in issues or extracts: a shifted row puts a number anywhere", async () => {
  const { said, extract } = await read(roster, "姓名,入库日期,联系电话\n赵甲,13800000000,2024-01-01\n");
  expect(said.map(({ problem }) => problem.code)).toEqual(["bad_date"]);
  expect(JSON.stringify(said) + extract).not.toMatch(/1380000|赵甲/);
});

test("elsewhere the cell is shown, but not an unknown column nor a long number in a note", async () => {
  const csv = "名册\n姓名,入库日期,电话\n赵甲,昨天,13800000000\n填报人：钱乙 13900000000,,\n";
  const { said, extract } = await read(open, csv);
  expect(JSON.stringify(said)).toContain("昨天");
  expect(extract).toContain("赵甲,昨天,▇▇");
  expect(extract).not.toMatch(/1380000|1390000/);
});
