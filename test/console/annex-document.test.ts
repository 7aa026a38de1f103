import { describe, expect, test } from "vitest";
import { annexOf, stampOf } from "./annex-cases.ts";
import { months, smallView } from "./small-view.ts";

const view = smallView(
  [
    ["月份", "month", ["2024-01-01", "2024-02-01", "2024-03-01"]],
    ["指标", "text", ["细颗粒物浓度", "细颗粒物浓度", "税收占比"]],
    ["数值", "number", [41, null, 1234.5678]],
    ["排名", "integer", [3, 4, 5]],
    ["参评数", "integer", [16, 16, 16]],
  ],
  "select *\nfrom 省排名;",
);

describe("the table", () => {
  test("writes as the site does", () => {
    expect(annexOf(view).rows).toEqual([
      ["2024年1月", "细颗粒物浓度", "41.0", "3/16"],
      ["2024年2月", "细颗粒物浓度", "—", "4/16"],
      ["2024年3月", "税收占比", "1,234.5678", "5/16"],
    ]);
  });

  test("has the rows that the table shows, in its order", () => {
    const shown = { ...view, rows: Uint32Array.from([2, 0]) };
    expect(annexOf(shown).rows.map(([month]) => month)).toEqual(["2024年3月", "2024年1月"]);
  });

  test("has the columns chosen; what is said of a row by the others still holds", () => {
    const annex = annexOf(view, { input: { columns: new Set(["c2"]) } });
    expect(annex.columns).toEqual([{ name: "数值", isFigure: true }]);
    expect(annex.rows[0]).toEqual(["41.0"]);
  });

  test("names the places that take part once: in the rank, else in their own column", () => {
    expect(annexOf(view).columns.map(({ name }) => name)).toEqual(["月份", "指标", "数值", "排名"]);
    expect(annexOf(view, { input: { columns: new Set(["c1", "c4"]) } }).rows[0]).toEqual(["细颗粒物浓度", "16"]);
    expect(stampOf(view)["行数"]).toBe("本表3行");
  });

  test("says under its title of which months it is, where the rows say so", () => {
    expect(annexOf(view).subtitle).toBe("数据月份：2024年1月—2024年3月");
    expect(annexOf(smallView([["城市", "text", ["甲"]]])).subtitle).toBeNull();
  });

  test("ends after two thousand rows, and says so", () => {
    const long = smallView([["数值", "integer", Array.from({ length: 2001 }, (_, at) => at)]]);
    expect(annexOf(long).rows).toHaveLength(2000);
    expect(annexOf(long).remark).toBe("共2,001行，本表列出前2,000行；全部见下载的 CSV 或 .xlsx。");
    expect(annexOf(view).remark).toBeNull();
  });

  test("without rows says so", () => {
    expect(annexOf({ ...view, rows: new Uint32Array() }).remark).toBe("没有符合条件的行。");
  });

  test("cuts a cell that would fill pages", () => {
    const [[cell]] = annexOf(smallView([["说明", "text", ["督".repeat(5000)]]])).rows as [[string]];
    expect(cell).toBe(`${"督".repeat(1000)}……（全文5,000字，见下载的表）`);
  });

  test("shows no control character", () => {
    const odd = smallView([["名\u0000称", "text", ["甲\u0001\uFFFF\uD800乙"]]]);
    expect(annexOf(odd).columns[0]?.name).toBe("名 称");
    expect(annexOf(odd).rows).toEqual([["甲   乙"]]);
  });
});

describe("what the table was made from", () => {
  test("all of it, in order", () => {
    expect(annexOf(view).stamp).toEqual([
      { name: "数据性质", text: "示例数据" },
      { name: "数据月份", text: "2024年1月—2024年3月（数据截至2024年6月）" },
      { name: "政策版本", text: "2023-01版、2024-03版" },
      { name: "行数", text: "本表3行" },
      { name: "数据校验值", text: `${"0123456789abcdef".repeat(4)}（已发布数据库文件的 SHA-256）` },
      { name: "查询语句", text: "select *\nfrom 省排名;", isCode: true },
      { name: "生成时间", text: "2024年7月5日 09:08（取自生成本表的计算机的时钟）" },
    ]);
  });

  test("real data has no note", () => {
    const annex = annexOf(view, { setup: { isSample: false } });
    expect([annex.sample, annex.stamp[0]?.name]).toEqual([null, "数据月份"]);
  });

  test("months are those of the rows listed", () => {
    expect(stampOf({ ...view, rows: Uint32Array.from([0]) })["数据月份"]).toBe("2024年1月（数据截至2024年6月）");
  });

  test("dates of letters and terms of office are no data months", () => {
    const letters = smallView([
      ["月份", "month", ["2024-03-01"]],
      ["落款日期", "date", ["2024-04-05"]],
      ["反馈时限", "date", ["2024-05-01"]],
      ["落后起始月份", "month", ["2023-11-01"]],
    ]);
    expect(stampOf(letters)["数据月份"]).toBe("2024年3月（数据截至2024年6月）");
    const people = smallView([
      ["姓名", "text", ["甲"]],
      ["任职开始", "date", ["2021-07-01"]],
      ["任职开始月份", "month", ["2021-07-01"]],
    ]);
    expect(stampOf(people)["数据月份"]).toBe("结果没有月份列（数据截至2024年6月）");
  });

  test("of several months taken together the first or last is not the months of the row", () => {
    expect(stampOf(smallView([["max(月份)", "month", ["2024-04-01"]]]))["数据月份"]).toBe(
      "结果没有月份列（数据截至2024年6月）",
    );
  });

  test.each(["2024-02", "2024-02-01", "2024-02-01 00:00:00"])("months written as text, %s, count", (text) => {
    expect(stampOf(smallView([["月份", "text", [text]]]))).toMatchObject({
      数据月份: "2024年2月（数据截至2024年6月）",
      政策版本: "2023-01版",
    });
  });

  test("a row that does not say its month is judged by no policy that can be named", () => {
    const gap = smallView([["月份", "month", ["2024-04-01", null]]]);
    expect(stampOf(gap)).toMatchObject({
      数据月份: "2024年4月；另有1行没有写明月份（数据截至2024年6月）",
      政策版本:
        "2024-03版；没有写明月份的行不能定为某一版，已有2023-01版（2023年1月—2024年2月）、2024-03版（2024年3月起）",
    });
  });

  test("a policy in force between two months, but in neither, is not named", () => {
    const policies = ["2023-01", "2024-03", "2024-06"].map((from) => ({ id: from, from }));
    const apart = smallView([["月份", "month", ["2023-05-01", "2024-07-01"]]]);
    expect(stampOf(apart, { setup: { policies } })["政策版本"]).toBe("2023-01版、2024-06版");
  });

  test.each([
    ["a month before a new policy", "2024-02-01", "2023-01版"],
    ["the month in which it begins", "2024-03-01", "2024-03版"],
    ["a month before all policies is judged by the first", "2020-01-01", "2023-01版"],
  ])("policy of %s", (_, month, policy) => {
    expect(stampOf(smallView([["月份", "month", [month]]]))["政策版本"]).toBe(policy);
  });

  test("without a column of months no month and no policy is assumed", () => {
    expect(stampOf(smallView([["城市", "text", ["甲"]]]))).toMatchObject({
      数据月份: "结果没有月份列（数据截至2024年6月）",
      政策版本: "结果没有月份列，不能定为某一版；已有2023-01版（2023年1月—2024年2月）、2024-03版（2024年3月起）",
    });
  });

  test("without data and without policies", () => {
    const empty = stampOf(smallView([["城市", "text", []]]), { setup: { dataMonth: null, policies: [] } });
    expect(empty).toMatchObject({ 数据月份: "结果没有月份列（暂无数据）", 政策版本: "无" });
  });

  test("filtered rows, a limit reached and columns left out are said", () => {
    const cut = { ...view, result: { ...view.result, isCut: true }, rows: Uint32Array.from([0]) };
    expect(stampOf(cut, { input: { columns: new Set(["c0"]) } })["行数"]).toBe(
      "本表1行；查询得3行，筛选后1行；查询到了行数上限，后面还有；列出1列，另有4列未列",
    );
  });

  test("how the rows were filtered and sorted, so that the table can be made again", () => {
    const arranged = { ...view, arrangement: "筛选：城市含“济宁”；排序：城市升序" };
    expect(stampOf(arranged)["筛选排序"]).toBe("筛选：城市含“济宁”；排序：城市升序");
    expect(stampOf(view)["筛选排序"]).toBeUndefined();
  });

  test("more rows than are listed", () => {
    const long = smallView([["月份", "month", Array.from({ length: 3000 }, () => months(1)[0]!)]]);
    expect(stampOf(long)["行数"]).toBe("本表2,000行；查询得3,000行");
  });

  test("a file of the reader's own, where the query speaks of it", () => {
    const ownSources = [{ name: "我的表", fileName: "台账.csv" }];
    expect(stampOf(view, { ownSources })["自带文件"]).toBeUndefined();
    const own = smallView([["城市", "text", ["甲"]]], "select * from 我的表");
    expect(stampOf(own, { ownSources })["自带文件"]).toBe("查询用到“台账.csv”，由使用者提供，不在已发布的数据之内");
  });

  test("a long query is appended, the block stays short", () => {
    const long = smallView([["城市", "text", ["甲"]]], Array.from({ length: 60 }, (_, at) => `-- ${at}`).join("\n"));
    expect(annexOf(long).query).toContain("-- 59");
    expect(stampOf(long)["查询语句"]).toBe("附后");
    expect(annexOf(view).query).toBeNull();
  });
});
