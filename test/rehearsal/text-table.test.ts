import { expect, test } from "vitest";
import { alignColumns, textWidth } from "../../pipelines/text-table.ts";

test("a Chinese character is two columns wide", () => {
  expect(textWidth("12345热线")).toBe(9);
  expect(textWidth("（PM2.5）")).toBe(9);
});

test("words stand left, figures right, whatever their width", () => {
  const rows = [
    ["月份", "件数", "单位"],
    ["2024-03", "5", "任城区"],
    ["合计", "12/3", "市发改委"],
  ];
  expect(alignColumns(rows)).toEqual([
    "  月份     件数  单位", //
    "  2024-03     5  任城区",
    "  合计     12/3  市发改委",
  ]);
});
