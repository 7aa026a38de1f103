import { describe, expect, it } from "vitest";
import { personFinder, type Term } from "../../src/queries/people.ts";

const terms: Term[] = [
  { id: "R1", name: "赵甲", post: "市长", from: "2021-07", to: "2025-05" },
  { id: "R2", name: "钱乙", post: "市长", from: "2025-06", to: null },
  { id: "R2", name: "钱乙", post: "常务副市长", from: "2022-02", to: "2025-05" },
];
const find = personFinder(terms, "2026-10");

describe("who held a role in a month", () => {
  it("the mayor of the time", () => expect(find("市长", null, "2025-05")).toBe("赵甲"));
  it("the successor after", () => expect(find("市长", null, "2025-06")).toBe("钱乙"));
  it("nobody before the first term", () => expect(find("市长", null, "2021-06")).toBeNull());
  it("a vice mayor while in that post", () => expect(find("分管副市长", "R2", "2025-05")).toBe("钱乙"));
  it("not after having become mayor", () => expect(find("分管副市长", "R2", "2025-06")).toBeNull());
  it("plain text for the latest month", () => expect(find("分管副市长", "孙丙", "2026-10")).toBe("孙丙"));
  it("plain text for no month before", () => expect(find("分管副市长", "孙丙", "2026-09")).toBeNull());
  it("nobody where nobody is named", () => expect(find("分管秘书长", null, "2026-10")).toBeNull());
});

describe("who is not meant", () => {
  const others: Term[] = [
    { id: "K1", name: "冯庚", post: "市长", from: null, to: null, isOfCounty: true },
    { id: "K2", name: "陈辛", post: "副市长", from: null, to: null, isOfCounty: true },
    { id: "B1", name: "褚壬", post: "市长", from: null, to: null, isOfDepartment: true },
    { id: "M1", name: "卫癸", post: "市委副书记、市长", from: "2024-01", to: "2024-06" },
    { id: "M2", name: "蒋甲", post: "代市长、党组书记", from: "2024-06", to: null },
    { id: "V1", name: "沈乙", post: "常务副市长", from: null, to: null },
  ];
  const among = personFinder(others, "2024-12");
  it("the mayor of a county-level city, nor another organisation's", () =>
    expect(among("市长", null, "2024-05")).toBe("卫癸"));
  it("a county's deputy to whom an indicator points", () => expect(among("分管副市长", "K2", "2024-05")).toBeNull());
  it("either of two whose terms cover the month of the hand-over", () =>
    expect(among("市长", null, "2024-06")).toBeNull());
  it("the acting mayor with another title behind is", () => expect(among("市长", null, "2024-07")).toBe("蒋甲"));
});

describe("a term with a gap", () => {
  const withGap = personFinder(
    [
      { id: "R3", name: "孙丙", post: "副市长", from: "2020-01", to: "2023-12" },
      { id: "R4", name: "李丁", post: "副市长", from: "2024-01", to: "2024-03" },
      { id: "R4", name: "李丁", post: "副市长", from: "2024-07", to: null },
      { id: "R5", name: "周戊", post: "市长", from: "2020-01", to: "2024-03" },
      { id: "R6", name: "吴己", post: "市长", from: "2024-07", to: null },
    ],
    "2024-12",
  );
  it("names the official before and after it", () => {
    expect(withGap("分管副市长", "R4", "2024-03")).toBe("李丁");
    expect(withGap("分管副市长", "R4", "2024-07")).toBe("李丁");
  });
  it("names nobody in it, neither a predecessor nor a successor", () => {
    for (const month of ["2024-04", "2024-05", "2024-06"]) {
      expect(withGap("分管副市长", "R4", month)).toBeNull();
      expect(withGap("市长", null, month)).toBeNull();
    }
  });
});
