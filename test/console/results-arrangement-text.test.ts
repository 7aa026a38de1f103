import { expect, test } from "vitest";
import { arrange } from "../../src/console/results/view.ts";
import { smallView } from "./small-view.ts";

const { result } = smallView([
  ["城市", "text", ["济宁市", "济南市", null]],
  ["月份", "month", ["2024-01-01", "2024-02-01", "2024-03-01"]],
  ["数值", "number", [1.23456, 2, 3]],
]);

test("what the reader did not arrange has no words", () => {
  expect(arrange(result).view.arrangement).toBe("");
});

test("filters and the order stand in words, exactly enough to be set again", async () => {
  const arranged = arrange(result);
  await arranged.filterBy("c0", { contains: "济" });
  await arranged.filterBy("c1", { from: "2024-01-01", to: "2024-02-01" });
  await arranged.filterBy("c2", { from: 1.23456 });
  await arranged.sortBy({ key: "c0", direction: "descending" });
  expect(arranged.view.arrangement).toBe(
    "筛选：城市含“济”，月份从2024年1月起到2024年2月止，数值从1.23456起；排序：城市降序",
  );
});

test("chosen values are all named", async () => {
  const arranged = arrange(result);
  await arranged.filterBy("c0", { chosen: new Set(["济宁市", null]) });
  expect(arranged.view.arrangement).toBe("筛选：城市为“济宁市”、空值之一");
  await arranged.filterBy("c0", { chosen: new Set() });
  expect(arranged.view.arrangement).toBe("筛选：城市不取任何值");
  await arranged.clearFilters();
  expect(arranged.view.arrangement).toBe("");
});
