import { beforeAll, describe, expect, test } from "vitest";
import type { LetterDocument } from "../../pipelines/documents/letter-document.ts";
import { salutationOf, youOf } from "../../pipelines/documents/letter-words.ts";
import { lettersOf } from "./letter-cases.ts";

let letters: LetterDocument[];

beforeAll(async () => {
  letters = await lettersOf();
});

function letterTo(addressee: string, month = "2024-04"): LetterDocument {
  return letters.find((letter) => letter.month === month && letter.addresseeName === addressee)!;
}

test("every letter of the models is written, orders before reminders, in the order of their serials", () => {
  expect(
    letters.map(({ month, kind, serial, addresseeName }) => [month, kind, serial, addresseeName].join(" ")),
  ).toEqual(
    ["2024-03 督办单 1 市甲局", "2024-03 督办单 2 北县", "2024-04 督办单 3 市甲局"].concat([
      "2024-04 提醒函 1 市丙局",
      "2024-04 提醒函 2 南县",
      "2024-04 提醒函 3 北县",
    ]),
  );
});

describe("snapshots", () => {
  test.each([
    ["department-order", "市甲局", "2024-04"],
    ["unregistered-department-reminder", "市丙局", "2024-04"],
    ["county-order", "北县", "2024-03"],
    ["county-reminder", "北县", "2024-04"],
  ])("%s", async (name, addressee, month) => {
    const written = `${JSON.stringify(letterTo(addressee, month), null, 2)}\n`;
    await expect(written).toMatchFileSnapshot(`snapshots/${name}.json`);
  });
});

test("a target gives the county's table two more columns, a place without one a dash", () => {
  expect(letterTo("北县").columns).toEqual([
    "序号",
    "指标",
    "完成值",
    "目标值",
    "完成率",
    "位次",
    "连续落后",
    "距退出落后",
  ]);
  expect(letterTo("南县").columns).toEqual(["序号", "指标", "完成值", "位次", "连续落后", "距退出落后"]);
});

test("a rank published without its value reads 未公布", () => {
  expect(letterTo("市丙局").items[0]?.cells).toEqual([
    "1",
    "新事项",
    "未公布",
    "5/6",
    "1期",
    "未公布",
    "分管秘书长专门会议",
  ]);
});

test("a department is told its most urgent item first, with the level that it carries", () => {
  const { items, opening } = letterTo("市甲局");
  expect(items.map(({ indicator, level }) => [indicator, level])).toEqual([
    ["产值增速", "市长约谈"],
    ["浓度", "市长约谈"],
  ]);
  expect(opening[0]).toContain("督办级别最高为市长约谈");
});

test("each item names the line of the file it came from", async () => {
  const sources = letters.flatMap(({ items }) => items.map(({ line }) => line));
  expect(sources.every((line) => line !== null && line > 1)).toBe(true);
});

test("a letter that was never answered is cited as such, one answered late with its date", () => {
  expect(letterTo("北县").citation).toBe(
    "此前，2024年3月重点指标排名落后情况的督办单于2024年4月15日发出，应于2024年4月22日前反馈，你县至今未反馈，请一并说明原因并补报。",
  );
  expect(letterTo("市甲局").citation).toContain("你单位逾期于2024年4月28日反馈");
  expect(letterTo("北县", "2024-03").citation).toBeNull();
});

test("a county's letter is copied to the departments that lead its items, in their order", async () => {
  expect(letterTo("北县", "2024-03").copies).toEqual(["市甲局"]);
  const [letter] = (
    await lettersOf({
      indicators: `indicator_code, indicator_name, direction, frequency, ordinal, lead_department_code
        UP,   产值, higher, month, 1, D1
        DOWN, 浓度, lower,  month, 2, D2
        NEW,  新项, lower,  month, 2, 市丙局`,
    })
  ).filter(({ addresseeName, month }) => addresseeName === "北县" && month === "2024-03");
  expect(letter?.copies).toEqual(["市乙局", "市甲局"]);
});

test("only an order says who printed it", () => {
  expect(letterTo("市甲局").printedBy).toBe("丙市人民政府督查室\u30002024年5月15日印发");
  expect(letterTo("北县").printedBy).toBeNull();
});

test.each([
  ["功能区", "高新区", "高新区管委会"],
  ["功能区", "北湖管委会", "北湖管委会"],
  ["县级市", "西市", "西市人民政府"],
  ["区", "东区", "东区人民政府"],
  [null, "北县", "北县"],
])("a county of kind %s called %s is addressed as %s", (countyKind, addresseeName, salutation) => {
  expect(salutationOf({ countyKind, addresseeName })).toBe(salutation);
});

test.each([
  ["county", "高新区", "你区"],
  ["county", "西市", "你市"],
  ["county", "北县", "你县"],
  ["county", "北湖新城", "你单位"],
  ["department", "驻外办事处驻京市", "你单位"],
] as const)("a %s called %s is spoken to as %s", (addresseeKind, addresseeName, you) => {
  expect(youOf({ addresseeKind, addresseeName })).toBe(you);
});

test("real data carries no note, and without an issuer the city's office signs", async () => {
  const [letter] = await lettersOf({
    site_setting: `key, value
      home_city_code, C
      home_city, 丙市
      built_on, 2024-06-01
      sample, false
      sample_note, 示例数据`,
  });
  expect(letter).toMatchObject({ note: null, issuer: "丙市人民政府督查室", number: "〔2024〕\u3000号" });
});

test("a letter of a month from which a record was rejected says that it may not go out", async () => {
  const letters = await lettersOf({
    issue_log: `severity, dataset, source_file, source_line, column_name, code, message, raw_value, hint, month
      error, county_values, exports/county_values/b.csv, 7, 数值, bad_number, 不是数, x, 改正, 2024-04`,
  });
  const notes = new Set(letters.map(({ month, note }) => `${month} ${note}`));
  expect([...notes]).toEqual(["2024-03 示例数据", "2024-04 示例数据 · 数据不全，有1条记录未计入，不得印发"]);
});
