import { expect, test } from "vitest";
import { fileName } from "../../src/console/file-name.ts";

test.each([
  ["各市落后情况", "各市落后情况.svg"],
  ["../../etc/passwd", "_.._etc_passwd.svg"],
  [`a<b>:"c"|d?*\\e`, "a_b___c__d___e.svg"],
  ["甲\u0000\u202E乙", "甲__乙.svg"],
  ["督".repeat(10_000), `${"督".repeat(60)}.svg`],
  ["  ", "查询结果.svg"],
])("「%s」", (title, name) => {
  expect(fileName(title, "svg")).toBe(name);
});
