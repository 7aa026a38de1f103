import { expect, test } from "vitest";
import { spaced } from "../../src/console/editor/insertion.ts";

test.each([
  ["", "", "指标"],
  ["select ", "", "指标"],
  ["select", "", " 指标"],
  ["select 单位", "", ", 指标"],
  ['select "a b"', "", ", 指标"],
  ["select max(月份)", "", ", 指标"],
  ["select 单位, ", "", "指标"],
  ["from 省排名 where", "", " 指标"],
  ["count(", ")", "指标"],
  ["select ", "月份", "指标 "],
])("after %j and before %j a name is put as %j", (before, after, expected) => {
  expect(spaced("指标", before, after)).toBe(expected);
});
