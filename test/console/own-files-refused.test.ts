import { expect, test } from "vitest";
import { maximumSize } from "../../src/console/own-files/byte-source.ts";
import { readOwnFile } from "../../src/console/own-files/read-own-file.ts";
import { encode } from "../ingest/encode.ts";
import { problemsOf } from "./own-file.ts";

const long = "县市区,数值\n" + "任城区,1\n".repeat(2000);

test.each<[string, string | Uint8Array, number | null, string]>([
  ["no bytes", "", null, "文件是空的（0 字节）"],
  ["blank lines only", "\n\n ,\n", null, "只有空行"],
  ["a byte order mark only", "\uFEFF", null, "只有空行"],
  ["no header", "1,2\n3,4\n", 1, "没有找到表头"],
  ["a quote that never closes", '名称,数值\n甲,1\n"乙,2\n丙,3\n', 3, "一个双引号没有配对"],
  ["a quote that never closes, after the beginning", `${long}"乙,2\n${long.repeat(20)}`, 2002, "一个双引号没有配对"],
  ["a row with a thousands comma", "名称,数值\n甲,1,234.5\n", 2, "有 3 格，表头只有 2 列"],
  ["a NUL", "名称,数值\n甲,1\n乙\0,2\n", 3, "NUL"],
  ["UTF-16 without a mark", encode("名称,数值\n甲,1\n", "utf-16le-no-bom"), null, "没有 BOM 的 UTF-16"],
  ["a workbook", Buffer.from("PK\x03\x04\0\0\0\0"), null, "Excel 工作簿"],
  ["a web page", "<html><table><tr><td>1</td></tr></table></html>", null, "网页"],
  ["UTF-8 that was cut", Buffer.concat([Buffer.from(long), Buffer.from([0xe6, 0xb5])]), 2002, "不是完整的 UTF-8"],
  [
    "UTF-8 with a wrong byte",
    Buffer.concat([Buffer.from("名称,数值\n甲,1\n"), Buffer.of(0xff, 0x2c, 0x31)]),
    3,
    "UTF-8",
  ],
  ["GB18030 that was cut", Buffer.concat([encode("名称,数值\n甲,1\n", "gb18030"), Buffer.of(0xbc)]), 3, "GB18030"],
  ["UTF-16 that was cut", encode("名称,数值\r\n甲,1\r\n", "utf-16be").subarray(0, -1), 3, "UTF-16"],
  ["1,001 columns", Array.from({ length: 1001 }, (_, i) => `列甲${i}`).join(",") + "\n", 1, "最多 1000 列"],
  ["a cell above 1 MiB", `名称,数值\n甲,${"x".repeat(1024 * 1024 + 1)}\n`, 2, "超过 1 MB"],
])("%s", (_, content, line, message) => {
  const [problem] = problemsOf(content);
  expect(problem).toMatchObject({ line, message: expect.stringContaining(message) as string });
  expect(problem!.message).toMatch(/请/); // says what to do
});

test("a file above 200 MiB is not even looked at", () => {
  const source = { fileName: "大.csv", size: maximumSize + 1, chunks: () => [] };
  expect(() => readOwnFile(source, "大", null)).toThrow("超过 200 MB");
});

test("every row that is too long is named, up to twenty, and the rest counted", () => {
  const problems = problemsOf("名称,数值\n" + "甲,1,2\n".repeat(25));
  expect(problems.map(({ line }) => line)).toEqual([...Array.from({ length: 20 }, (_, i) => i + 2), null]);
  expect(problems.at(-1)!.message).toBe("还有 5 行有问题，没有列出。");
});
