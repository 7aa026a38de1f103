import { expect, test } from "vitest";
import { ownSourcesIn, questionTitle, sourceLine } from "../../src/console/origin.ts";
import { smallSetup } from "./small-view.ts";

const own = [{ name: "我的表", fileName: "台账.csv" }];

test("a file of the reader's own is named where the query speaks of it, in any case", () => {
  expect(ownSourcesIn("select * from 我的表", own)).toEqual(own);
  expect(ownSourcesIn("select * from T1", [{ name: "t1", fileName: "a.csv" }])).toHaveLength(1);
  expect(ownSourcesIn("select * from 省排名", own)).toEqual([]);
});

test.each([
  ["as it is", "select 城市\nfrom 省排名;\n", "本月哪些指标落后？"],
  ["in one line, without its semicolon", "select 城市 from 省排名", "本月哪些指标落后？"],
  ["behind comments", "-- 一\n-- 二\nselect 城市 from 省排名", "本月哪些指标落后？"],
  ["changed", "select 城市 from 省排名 limit 3", null],
])("a ready question's title for its query %s", (_, sql, title) => {
  expect(questionTitle(sql, smallSetup.questions)).toBe(title);
});

test("the source says from what, up to when, and that it is a sample", () => {
  expect(sourceLine(smallSetup, "select 1", own)).toBe("来源：济宁市督查看板“数据查询”，数据截至2024年6月；示例数据。");
  expect(sourceLine({ ...smallSetup, isSample: false, dataMonth: null }, "select * from 我的表", own)).toBe(
    "来源：济宁市督查看板“数据查询”，暂无数据；用到自带文件“台账.csv”，不在已发布的数据之内。",
  );
});
