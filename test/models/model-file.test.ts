import { expect, test } from "vitest";
import { parseModel } from "../../pipelines/warehouse/model-file.ts";

const parse = (...header: string[]) => parseModel([...header.map((line) => `-- ${line}`), "select 1"].join("\n"));

test("a column's unit stands in brackets before the colon", () => {
  const { columns } = parse("columns:", "  rank [位]: 位次：1为最好。", "  city_code: 城市编码。");
  expect(Object.fromEntries(columns)).toEqual({
    rank: { about: "位次：1为最好。", unit: "位" },
    city_code: { about: "城市编码。" },
  });
});

test.each(["  rank [位: 位次。", "  rank [位]", "  rank:"])(
  "a column line that cannot be read fails: 「%s」",
  (line) => {
    expect(() => parse("columns:", line)).toThrow(line.trim());
  },
);

test("rows are sorted by the grain where the header declares no other order", () => {
  expect(parse("grain: month, city_code").sort).toEqual(["month", "city_code"]);
});

test("a declared order stands beside the grain", () => {
  const model = parse("topic: 在省排名", "grain: month, city_code", "sort: city_code, month");
  expect(model).toMatchObject({ topic: "在省排名", grain: ["month", "city_code"], sort: ["city_code", "month"] });
});
