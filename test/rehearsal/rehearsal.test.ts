import { rmSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { checkData } from "../../pipelines/check-data.ts";
import { countRehearsal } from "../../pipelines/rehearsal/count-rehearsal.ts";
import type { Counted } from "../../pipelines/rehearsal/rehearsal.ts";
import { replay } from "../../pipelines/rehearsal/replay.ts";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { draftYaml, inForceYaml, smallDirectory, type SmallDirectory } from "./small-directory.ts";

/** What the warehouse holds after the directory is judged, and replayed where it has a draft. */
async function judged<T>(spec: SmallDirectory, read: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const folder = smallDirectory(spec);
  const warehouse = await openWarehouse();
  try {
    const { draft } = await checkData({ dataDirectory: folder, today: "2024-05-20", warehouse, log: () => undefined });
    if (draft) await replay(warehouse, draft);
    await runModels(warehouse, () => undefined);
    return await read(warehouse);
  } finally {
    warehouse.close();
    rmSync(folder, { recursive: true });
  }
}

const rehearsed = (spec: SmallDirectory = {}): Promise<Counted | null> => judged(spec, countRehearsal);

describe("a draft replayed over three months", () => {
  let usual: Counted;
  beforeAll(async () => {
    usual = (await rehearsed())!;
  });

  test("letters and summonses of each month, under both versions", () => {
    const { kinds, months, total, first, last } = usual;
    expect([first, last]).toEqual(["2024-01", "2024-03"]);
    expect(kinds).toEqual(["提醒函", "督办单", "市长约谈", "分管副市长专门会议", "分管秘书长专门会议"]);
    expect(months).toEqual([
      { month: "2024-01", counts: [[1, 2], [0, 0], [0, 0], [1, 0], [0, 2]] },
      { month: "2024-02", counts: [[2, 6], [1, 0], [1, 0], [1, 0], [0, 2]] },
      { month: "2024-03", counts: [[0, 0], [1, 3], [0, 1], [0, 0], [0, 0]] },
    ]); // prettier-ignore
    expect(total).toEqual([[3, 8], [2, 3], [1, 1], [2, 0], [0, 4]]); // prettier-ignore
  });

  test("the answer in one sentence", () => {
    expect(usual.answer).toBe(
      "近3个月（2024年1月至2024年3月），草案比现行政策多发提醒函5件、多发督办单1件；" +
        "分管副市长专门会议少2次、分管秘书长专门会议多4次。" +
        "应召集而没有督办行动、下期即已退出落后的，现行1次，草案1次。",
    );
  });

  test("every addressee under either version, departments first, also the county that gets the same", () => {
    const { addressees } = usual;
    expect(addressees.map(({ name, counts }) => [name, ...counts.map((pair) => pair.join("/"))])).toEqual([
      ["市子局", "1/2", "1/0", "1/0", "1/0", "0/2"],
      ["市丑局", "1/2", "0/1", "0/1", "1/0", "0/2"],
      ["甲县", "0/1", "0/0", "0/0", "0/0", "0/0"],
      ["乙县", "0/1", "0/0", "0/0", "0/0", "0/0"],
      ["戊县", "0/1", "0/1", "0/0", "0/0", "0/0"],
      ["己县", "1/1", "1/1", "0/0", "0/0", "0/0"],
    ]);
  });

  test("the letters that flip, the latest month first", () => {
    const { letterChanges } = usual;
    const flips = letterChanges.map(({ month, name, inForce, draft, shift, draftItems }) => [
      month,
      name,
      inForce,
      draft,
      shift,
      draftItems,
    ]);
    expect(flips).toEqual([
      ["2024-03", "市丑局", null, "督办单", "加重", 1],
      ["2024-03", "戊县", null, "督办单", "加重", 3],
      ["2024-02", "市子局", "督办单", "提醒函", "减轻", 1],
      ["2024-02", "甲县", null, "提醒函", "加重", 1],
      ["2024-02", "乙县", null, "提醒函", "加重", 1],
      ["2024-02", "戊县", null, "提醒函", "加重", 2],
      ["2024-01", "市丑局", null, "提醒函", "加重", 1],
    ]);
  });

  test("the summonses that change level or convener", () => {
    const { summonsChanges } = usual;
    const changes = summonsChanges.map(({ month, code, inForce, draft, shift }) => [
      month,
      code,
      inForce,
      draft,
      shift,
    ]);
    expect(changes).toEqual([
      ["2024-03", "X2", null, "市长约谈", "加重"],
      ["2024-02", "X1", "市长约谈", "分管秘书长专门会议", "减轻"],
      ["2024-02", "X2", "分管副市长专门会议", "分管秘书长专门会议", "改由他人"],
      ["2024-01", "X1", "分管副市长专门会议", "分管秘书长专门会议", "改由他人"],
      ["2024-01", "X2", null, "分管秘书长专门会议", "加重"],
    ]);
  });

  test("in vain is what was summoned, left alone, and recovered by the next period under that version", () => {
    const { inVain, hasActions } = usual;
    expect(hasActions).toBe(true);
    expect(inVain.count).toEqual([1, 1]);
    expect(inVain.summons.map(({ month, code, inForceInVain, draftInVain }) => [month, code, inForceInVain, draftInVain]))
      .toEqual([["2024-02", "X1", true, true]]); // prettier-ignore
  });

  test("without a ledger nothing is known to have been acted on", async () => {
    const { inVain, hasActions } = (await rehearsed({ actions: null }))!;
    expect(hasActions).toBe(false);
    expect(inVain.count).toEqual([2, 1]);
  });

  test("a draft that says what is in force changes nothing", async () => {
    const same = (await rehearsed({ draft: inForceYaml }))!;
    expect(same.answer).toContain("草案与现行政策的函件、召集件数相同");
    expect([same.letterChanges, same.summonsChanges]).toEqual([[], []]);
    expect(same.addressees.flatMap(({ counts }) => counts).filter(([inForce, draft]) => inForce !== draft)).toEqual([]);
  });

  test("without departments.csv the departments are counted by name", async () => {
    const { addressees } = (await rehearsed({ files: { "reference/departments.csv": null } }))!;
    expect(addressees.slice(0, 2).map(({ code, name }) => [code, name])).toEqual([
      ["D1", "D1"],
      ["D2", "D2"],
    ]);
  });

  test("no draft, no rehearsal", async () => {
    expect(await rehearsed({ draft: null })).toBeNull();
  });
});

describe("the replay", () => {
  /** Every table but those of the rehearsal, row by row. */
  async function tables(warehouse: Warehouse): Promise<Record<string, unknown>> {
    const names = await warehouse.rows<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'main' and table_name not like '%rehears%' order by name`,
    );
    const read = names.map(
      async ({ name }) => [name, await warehouse.rows(`select * from "${name}" order by all`)] as const,
    );
    return Object.fromEntries(await Promise.all(read));
  }

  test("leaves every table as it is without a draft", async () => {
    const [withDraft, without] = [await judged({}, tables), await judged({ draft: null }, tables)];
    expect(Object.keys(withDraft).length).toBeGreaterThan(50);
    expect(withDraft).toEqual(without);
  });

  test("leaves no schema behind", async () => {
    const schemas = await judged({}, (warehouse) =>
      warehouse.rows("from information_schema.schemata where schema_name = 'replay'"),
    );
    expect(schemas).toEqual([]);
  });
});

test("a draft too strict for so few places says why nobody is marked any more", async () => {
  const strict = draftYaml.replace(
    "county: { leading_first: 1, lagging_last: 2 }",
    "county: { leading_first: 1, lagging_last: 3 }",
  );
  const { answer } = (await rehearsed({ draft: strict }))!;
  expect(answer).toContain("草案取全市前1位、后3位，至少要有8个参评单位才分档，而全市只有6个，所以无一领先、落后。");
});
