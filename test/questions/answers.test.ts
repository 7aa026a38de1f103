import { beforeAll, expect, test } from "vitest";
import { askCase, type Answers } from "./ask.ts";
import { world } from "./world.ts";

/** Each answer as it was worked out by hand from world.ts. */
let answers: Answers;

beforeAll(async () => {
  answers = await askCase(world);
});

test("what lags this month, the last places first; who left the post in February is not named", () => {
  expect(answers.rows("lagging-now")).toEqual([
    ["浓度", 6, 6, -3, 1, 2, null, "环境局", null, "2024-03-01"],
    ["产值", 5, 6, 1, 3, 2, "亿元", "发展局", "张某", "2024-03-01"],
  ]);
});

test("who overtook us", () => {
  expect(answers.rows("rank-drops")).toEqual([
    ["浓度", -3, 3, 6, 6, "丁市、戊市、己市", "2024-02-01", "环境局", "2024-03-01"],
  ]);
});

test("whom we overtook, also since a quarter ago", () => {
  expect(answers.rows("rank-rises")).toEqual([
    ["进度", 1, 4, 3, 6, "丁市", "2023-12-01", "发展局", "2024-03-01"],
    ["产值", 1, 6, 5, 6, "己市", "2024-02-01", "发展局", "2024-03-01"],
  ]);
});

test("only what has a rank a year ago is compared with it", () => {
  expect(answers.rows("year-on-year")).toEqual([["浓度", -3, 3, 6, 6, "落后", "环境", "环境局", "2024-03-01"]]);
});

test("the third of six is two places from the last two, the second three", () => {
  expect(answers.rows("lagging-edge", "指标", "再退几位落后", "排名")).toEqual([["进度", 2, 3]]);
});

test("twelve months by month, the latest first", () => {
  expect(answers.rows("home-by-month")).toEqual([
    ["2024-03-01", 3, 0, 2, 0, 66.7, 0, 4.67],
    ["2024-02-01", 3, 0, 2, 0, 66.7, 0, 5],
    ["2024-01-01", 3, 0, 2, 0, 66.7, 0, 5],
    ["2023-12-01", 2, 0, 1, 0, 50, 0, 5],
  ]);
});

test("the counties of the month: ties by share, average rank and name; what is exempt is not unreported", () => {
  expect(answers.rows("county-board")).toEqual([
    ["北县", 1, 1, 2, 50, 2.5, 1, 0, 1, "2024-03-01"],
    ["西区", 1, 1, 2, 50, 2.5, 1, 0, 0, "2024-03-01"],
    ["东县", 0, 0, 2, 0, 2.5, 0, 1, 0, "2024-03-01"],
    ["南县", 0, 0, 2, 0, 2.5, 0, 1, 0, "2024-03-01"],
  ]);
});

test("the counties over twelve months, the average weighted by what is ranked", () => {
  expect(answers.rows("county-year")).toEqual([
    ["西区", 3, 1, 4, 75, 3.25, 1, 3, "2024-03-01"],
    ["北县", 1, 3, 4, 25, 1.75, 1, 3, "2024-03-01"],
    ["东县", 0, 0, 4, 0, 2.75, 0, 3, "2024-03-01"],
    ["南县", 0, 0, 4, 0, 2.25, 0, 3, "2024-03-01"],
  ]);
});

test("a county that lags for the third time", () => {
  expect(answers.rows("county-streaks")).toEqual([["西区", "产值", 3, 4, 4, 1, "亿元", "发展局", "2024-03-01"]]);
});

test("an empty row and no row at all are unreported, an exempt county is not", () => {
  expect(answers.rows("county-unreported", "县市区", "指标")).toEqual([
    ["东县", "进度"],
    ["南县", "进度"],
  ]);
});

test("the mayor is named, not the one of a county; a vice mayor out of office is not", () => {
  expect(answers.rows("summons", "指标", "召集人", "姓名", "形式", "状态")).toEqual([
    ["产值", "市长", "周某", "约谈", "已约谈"],
    ["浓度", "分管副市长", null, "专门会议", "未见记录"],
  ]);
});

test("three periods running, from the first of this run; what is retired is left out", () => {
  expect(answers.rows("lagging-streaks", "指标", "连续落后期数", "落后起始月份", "月份")).toEqual([
    ["产值", 3, "2024-01-01", "2024-03-01"],
  ]);
});

test("how many places lead out of the lagging zone, and what value", () => {
  expect(answers.rows("nearest-exit", "指标", "须前移位数", "数值", "脱离落后的数值", "距脱离落后")).toEqual([
    ["产值", 1, 4, 6, 2],
    ["浓度", 2, 6, 4, 2],
  ]);
});

test("the month's letters, those not sent first, orders before reminders", () => {
  expect(answers.rows("letters-to-send", "收函单位", "文种", "状态", "事项数", "最高级别")).toEqual([
    ["发展局", "督办单", "未发出", 1, 3],
    ["北县", "提醒函", "未发出", 1, null],
    ["环境局", "督办单", "未反馈", 1, 2],
    ["西区", "提醒函", "按期反馈", 1, null],
  ]);
});

test("only letters that the rules call for, and that nobody answered", () => {
  expect(answers.rows("letters-unanswered", "收函单位", "文种", "状态", "反馈时限", "月份")).toEqual([
    ["环境局", "督办单", "未反馈", "2024-04-23", "2024-03-01"],
  ]);
});

test("scores of the year: caps by month and quarter, a floor for deductions, ties, and 0 without a record", () => {
  expect(answers.rows("score-board")).toEqual([
    ["发展局", "市直部门", 1, 9, 11, 0, 6, 2024],
    ["环境局", "市直部门", 2, -0.7, 0.3, -1.5, 5, 2024],
    ["闲置局", "市直部门", 2, -0.7, 0, -0.7, 1, 2024],
    ["东县", "县市区", 1, 1, 1, 0, 1, 2024],
    ["北县", "县市区", 2, 0, 0, 0, 0, 2024],
    ["南县", "县市区", 2, 0, 0, 0, 0, 2024],
    ["西区", "县市区", 2, 0, 0, 0, 0, 2024],
  ]);
});

test("the departments by what they lead, carried-over periods not counted", () => {
  expect(answers.rows("department-board")).toEqual([
    ["环境局", 1, 0, 1, 1, 0, 6, "浓度", "2024-03-01"],
    ["发展局", 1, 0, 2, 0, 2, 4, "产值", "2024-03-01"],
  ]);
});

test("the vice mayors, a name without a term as it stands in the register, who is not named last", () => {
  expect(answers.rows("vice-mayor-board", "分管副市长", "落后", "有位次", "落后的指标")).toEqual([
    ["张某", 1, 1, "产值"],
    ["李某", 0, 1, null],
    ["未填或当月不在任", 1, 1, "浓度"],
  ]);
});

test("in force without new data: what never had any, then the stalest; not what is retired", () => {
  expect(answers.rows("missing-data", "指标", "最近一期", "过期", "超过月数")).toEqual([
    ["新项", null, null, null],
    ["迟项", "2024-01-01", true, 1],
  ]);
});

test("files by what was rejected; a problem of no file stands at the end", () => {
  expect(answers.rows("source-problems", "文件", "数据集", "拒收", "错误", "警告", "问题")).toEqual([
    ["exports/county_values/b.csv", "县域指标", 2, 2, 1, "不是数、合计行、地方不在参考表"],
    ["exports/actions/d.csv", "督办行动", 0, 1, 0, "编码无法识别"],
    ["不属于某个文件", null, null, 0, 1, "没有放假安排"],
  ]);
});
