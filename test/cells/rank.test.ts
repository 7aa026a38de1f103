import { expect, test } from "vitest";
import { parseRank } from "../../pipelines/ingest/cells/rank.ts";

test.each(["3", "3.0", "第3名", "第3位", "3名", "并列第3", "三", "第三名", "３"])("%s is rank 3", (text) => {
  expect(parseRank(text)).toEqual({ rank: 3 });
});

test.each([
  ["十", 10],
  ["十六", 16],
  ["二十", 20],
  ["二十三", 23],
])("%s is rank %d", (text, rank) => {
  expect(parseRank(text)).toEqual({ rank });
});

test("3/16 also says of how many", () => {
  expect(parseRank("3/16")).toEqual({ rank: 3, participants: 16 });
});

test.each(["0", "-1", "3.5", "17/16", "0/16", "前3", "倒数第2", "3月16日", "第 3 名", "③", "3²", "十十", "/16"])(
  "%s is no rank",
  (text) => {
    expect(parseRank(text)).toBeNull();
  },
);
