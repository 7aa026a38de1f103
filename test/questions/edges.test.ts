import { expect, test } from "vitest";
import { askCase } from "./ask.ts";

/** Six cities of which 丙市 (C) is ours, the last two lag; four counties, the last lags: test/cases/models/defaults.yaml. */

test("a month in which nothing lags answers nothing, not an earlier month's", async () => {
  const { rows } = await askCase({
    provincial: `month, indicator_code, A, B, C, D, E, F
      2024-01, UP, 9, 8, 1, 7, 6, 5
      2024-02, UP, 9, 8, 8, 7, 6, 5`,
  });
  for (const key of ["lagging-now", "nearest-exit", "summons", "letters-to-send"]) expect(rows(key)).toEqual([]);
});

test("a latest month that we did not report says nothing of ours", async () => {
  const { rows } = await askCase({
    provincial: `month, indicator_code, A, B, C, D, E, F
      2024-01, UP, 9, 8, 1, 7, 6, 5
      2024-02, UP, 9, 8, ,  7, 6, 5`,
  });
  for (const key of ["lagging-now", "rank-drops", "rank-rises", "department-board"]) expect(rows(key)).toEqual([]);
  expect(rows("home-by-month", "月份", "有位次", "平均位次")).toEqual([
    ["2024-02-01", 0, null],
    ["2024-01-01", 1, 6],
  ]);
});

test("where our rank alone is known, it lags without a gap, and knows how many places it must climb", async () => {
  const { rows } = await askCase({
    provincial: `month, indicator_code, A, B, C, D, E, F
      2024-01, UP, -, -, #2, -, -, -
      2024-02, UP, -, -, #6, -, -, -`,
  });
  expect(rows("lagging-now", "排名", "位次变化", "距脱离落后")).toEqual([[6, -4, null]]);
  expect(rows("nearest-exit", "须前移位数", "数值", "距脱离落后")).toEqual([[2, null, null]]);
  expect(rows("rank-drops", "位次变化", "被超过")).toEqual([[-4, null]]);
});

test("tied cities share the better place", async () => {
  const { rows } = await askCase({
    provincial: `month, indicator_code, A, B, C, D, E, F
      2024-01, UP,   9, 8, 4, 6, 4, 4
      2024-01, DOWN, 1, 2, 4, 4, 5, 6`,
  });
  expect(rows("lagging-now")).toEqual([]);
  expect(rows("lagging-edge", "指标", "排名", "再退几位落后")).toEqual([
    ["产值", 4, 1],
    ["浓度", 3, 2],
  ]);
});

/** From April on the last one lags, before that the last two. */
const policies = {
  policy: `policy_id, effective_from, provincial_leading_first, provincial_lagging_last, county_leading_first, county_lagging_last, letter_day, source_file
    2023-01, 2024-02, 1, 2, 1, 1, 15, policy/2024-02.yaml
    2024-04, 2024-04, 1, 1, 1, 1, 15, policy/2024-04.yaml`,
  policy_urgency: `policy_id, position, level, convener, form, places_from_last, lag_streak
    2023-01, 1, 1, 市长, 约谈, 2,
    2024-04, 1, 1, 市长, 约谈, 2,`,
};

test.each([
  ["a month before the first policy is judged by the first", "2024-01", 2],
  ["a month is judged by the policy in force in it, not by a later one", "2024-03", 2],
  ["the latest policy judges what is after it", "2024-05", 1],
])("%s", async (_, month, places) => {
  const { rows } = await askCase({
    ...policies,
    provincial: `month, indicator_code, A, B, C, D, E, F
      ${month}, UP, 9, 8, 1, 7, 6, 5`,
  });
  expect(rows("nearest-exit", "须前移位数")).toEqual([[places]]);
});

test("in the month in which the mayor's office is handed over, neither is named", async () => {
  const { rows } = await askCase({
    officials: `official_id, official_name, organisation_code, post, start_month, end_month
      R1, 张某, 市政府, 市长, 2022-01, 2024-03
      R2, 王某, 市政府, 代市长, 2024-03,`,
    provincial: `month, indicator_code, A, B, C, D, E, F
      2024-01, UP, 9, 8, 1, 7, 6, 5
      2024-02, UP, 9, 8, 1, 7, 6, 5
      2024-03, UP, 9, 8, 1, 7, 6, 5`,
  });
  expect(rows("summons", "召集人", "姓名")).toEqual([["市长", null]]);
});

test("two indicators of one name and an official of two terms multiply no row", async () => {
  const { rows } = await askCase({
    indicators: `indicator_code, indicator_name, direction, frequency, ordinal, lead_department_code, vice_mayor
      UP,  产值, higher, month, 1, D1, R1
      UP2, 产值, higher, month, 2, D1, R1`,
    officials: `official_id, official_name, organisation_code, post, start_month, end_month
      R1, 张某, 市政府, 副市长, 2022-01, 2023-12
      R1, 张某, 市政府, 常务副市长, 2024-01,
      R2, 张某, D1, 副局长, 2022-01,`,
    provincial: `month, indicator_code, A, B, C, D, E, F
      2024-01, UP,  9, 8, 1, 7, 6, 5
      2024-01, UP2, 9, 8, 2, 7, 6, 1
      2024-02, UP,  9, 8, 1, 7, 6, 5
      2024-02, UP2, 9, 8, 2, 7, 6, 1`,
  });
  expect(rows("lagging-now", "排名", "分管副市长")).toEqual([
    [6, "张某"],
    [5, "张某"],
  ]);
  expect(rows("nearest-exit")).toHaveLength(2);
  expect(rows("summons", "级别", "姓名")).toEqual([
    [2, "张某"],
    [2, "张某"],
  ]);
  expect(rows("vice-mayor-board", "分管副市长", "落后")).toEqual([["张某", 2]]);
  expect(rows("department-board", "牵头部门", "落后")).toEqual([["发展局", 2]]);
});

test("where only the counties have data of the month, their letters are due beside the departments' of the month before", async () => {
  const { rows } = await askCase({
    provincial: `month, indicator_code, A, B, C, D, E, F
      2024-01, UP, 9, 8, 1, 7, 6, 5`,
    county: `month, indicator_code, W, X, Y, Z
      2024-02, UP, 4, 3, 2, 1`,
  });
  expect(rows("letters-to-send", "收函单位", "月份")).toEqual([
    ["发展局", "2024-01-01"],
    ["北县", "2024-02-01"],
  ]);
});

test("an indicator of which the counties reported nothing for two months has no streak any more", async () => {
  const { rows } = await askCase({
    county: `month, indicator_code, W, X, Y, Z
      2024-01, UP,   4, 3, 2, 1
      2024-02, UP,   4, 3, 2, 1
      2024-03, UP,   4, 3, 2, 1
      2024-03, DOWN, 4, 3, 2, 1
      2024-04, DOWN, 4, 3, 2, 1
      2024-05, DOWN, 4, 3, 2, 1`,
  });
  expect(rows("county-streaks", "县市区", "指标", "连续落后期数")).toEqual([["西区", "浓度", 3]]);
});

test("a county that left the lagging zone in the indicator's latest period has no streak", async () => {
  const { rows } = await askCase({
    county: `month, indicator_code, W, X, Y, Z
      2024-01, UP, 1, 2, 3, 4
      2024-02, UP, 1, 2, 3, 4
      2024-03, UP, 1, 2, 3, 4
      2024-04, UP, 2, 1, 3, 4`,
  });
  expect(rows("county-streaks")).toEqual([]);
});

test("without any data every question answers nothing", async () => {
  const { all } = await askCase({ loaded_file: "file_id, path" });
  expect(all).toHaveLength(20);
  const answered = all.filter(({ rowCount }) => rowCount > 0);
  expect(answered.map(({ key }) => key)).toEqual([]);
});

test("without a register of departments, officials or score items the questions are answered all the same", async () => {
  const { rows } = await askCase({
    departments: "department_code, department_name, ordinal",
    indicators: `indicator_code, indicator_name, direction, ordinal, lead_department_code, vice_mayor
      UP, 产值, higher, 1, 发展局, 张某`,
    provincial: `month, indicator_code, A, B, C, D, E, F
      2024-01, UP, 9, 8, 1, 7, 6, 5`,
    score_records: `date, unit_kind, unit_code, item, points, file_id, source_line
      2024-01-05, department, 发展局, 表扬, 2, 3, 2`,
  });
  expect(rows("lagging-now", "牵头部门", "分管副市长")).toEqual([["发展局", "张某"]]);
  expect(rows("score-board", "单位", "得分").slice(0, 1)).toEqual([["发展局", 2]]);
});
