import { expect, test } from "vitest";
import { formatDay } from "../../pipelines/ingest/cells/calendar.ts";
import { dottedMonth, parseDate, parseMonth } from "../../pipelines/ingest/cells/month.ts";

const monthOf = (text: string): string | null => {
  const days = parseMonth(text);
  return days === null ? null : formatDay(days).slice(0, 7);
};
const dateOf = (text: string): string | null => {
  const days = parseDate(text);
  return days === null ? null : formatDay(days);
};

test.each(
  `2024-03 2024/3 2024.3 202403 2024年3月 2024年03月 2024年3月份 2024年3月31日 2024/3/1 2024-03-31 20240331 2024年1-3月 2024年1—3月
  2024年1～3月 ２０２４年３月 二〇二四年三月 二○二四年三月 二零二四年三月 2024年一季度 2024年第1季度 2024Q1 45352 '2024-03`.split(
    /\s+/,
  ),
)("%s is March 2024", (text) => {
  expect(monthOf(text)).toBe("2024-03");
});

test.each([
  ["2024/3/1 0:00", "2024-03"],
  ["2024-03-31 23:59:59", "2024-03"],
  ["2024年上半年", "2024-06"],
  ["2024年", "2024-12"],
  ["2024年度", "2024-12"],
  ["2024年全年", "2024-12"],
  ["2024年第四季度", "2024-12"],
  ["二〇二四年十二月", "2024-12"],
  ["36526", "2000-01"],
  ["73050", "2099-12"],
])("%s is %s", (text, month) => {
  expect(monthOf(text)).toBe(month);
});

test.each(
  `2024-13 2024-00 2024年2月30日 2024-02-30 1999-12 36525 73051 2024 24-03 2024.3.31 2024-3月 2024年3-1月 2024年5季度 2024Q5
  2024年十三月 3月 2024-03-31T25:00 2024年3月² 2024年③月 2024--03 上月`.split(/\s+/),
)("%s is no month", (text) => {
  expect(parseMonth(text)).toBeNull();
});

test.each([
  ["2024年3月31日", "2024-03-31"],
  ["2024/3/1 8:05", "2024-03-01"],
  ["20240229", "2024-02-29"],
  ["45382", "2024-03-31"],
])("%s is the day %s", (text, day) => {
  expect(dateOf(text)).toBe(day);
});

test.each(["2024-03", "2023-02-29", "2024年3月", "2024.3.1", "昨天"])("%s is no day", (text) => {
  expect(parseDate(text)).toBeNull();
});

test("only YYYY.1 may have been October", () => {
  expect(["2024.1", "2024.10", "2024.11", "2024.12", "2024.01", "2024.2"].map(dottedMonth)).toEqual([
    "ambiguous",
    "october",
    "after",
    "after",
    null,
    null,
  ]);
});
