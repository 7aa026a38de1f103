import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { corrections } from "../../pipelines/contracts/corrections.ts";
import { datasetContracts, referenceContracts } from "../../pipelines/contracts/index.ts";
import { entries } from "../../pipelines/errors/entries.ts";
import { needs } from "../../pipelines/questions/needs.ts";
import { readQuestions } from "../../pipelines/publish/question-file.ts";
import { modelsFolder } from "../../pipelines/warehouse/run-model.ts";
import { bandText } from "../../src/format/rank.ts";
import { meetingStatusText } from "../../src/format/follow-up.ts";
import { statusText } from "../../src/format/letter-state.ts";
import { askCase } from "./ask.ts";
import { world } from "./world.ts";

/** Six cities of which 丙市 (C) is ours, the last two lag, the first leads: test/cases/models/defaults.yaml. */
const league = (...lines: string[]): string => ["month, indicator_code, A, B, C, D, E, F", ...lines].join("\n");
const lagging = ["2024-01, UP, 9, 8, 1, 7, 6, 5", "2024-02, UP, 9, 8, 1, 7, 6, 5"];
const noLedger = { actions: "date, kind" };

test("without provincial data nothing is said to be well", async () => {
  const { sentence } = await askCase({ county: "month, indicator_code, W, X, Y, Z\n2024-02, UP, 4, 3, 2, 1" });
  const keys = ["lagging-now", "lagging-streaks", "nearest-exit", "summons", "year-on-year", "department-board"];
  expect(keys.map(sentence)).toEqual(keys.map(() => "暂无数据：没有在省排名"));
});

test("without county data no county is said to have reported all", async () => {
  const { sentence } = await askCase({ provincial: league(...lagging) });
  const keys = ["county-board", "county-year", "county-streaks", "county-unreported"];
  expect(keys.map(sentence)).toEqual(keys.map(() => "暂无数据：没有县域指标"));
});

test("a month in which nothing lags says so and names the month", async () => {
  const { sentence, all } = await askCase({ provincial: league(lagging[0]!, "2024-02, UP, 9, 8, 8, 7, 6, 5") });
  expect(["lagging-now", "nearest-exit", "summons", "letters-to-send"].map(sentence)).toEqual([
    "2024年2月没有在省落后的指标",
    "2024年2月没有在省落后的指标",
    "2024年2月没有须召集约谈、专门会议的指标",
    "最近一个月没有应发的函件",
  ]);
  expect(all.find(({ key }) => key === "lagging-now")!.missing).toBeNull();
});

test("a month without our own rank is not a month in which nothing of ours lags", async () => {
  const { sentence } = await askCase({ provincial: league(lagging[0]!, "2024-02, UP, 9, 8, , 7, 6, 5") });
  const keys = ["lagging-now", "lagging-edge", "rank-drops", "letters-to-send", "vice-mayor-board"];
  expect(keys.map(sentence)).toEqual(keys.map(() => "2024年2月没有本市的在省位次"));
});

test("in the first month nothing can have dropped", async () => {
  const { sentence } = await askCase({ provincial: league(lagging[0]!) });
  expect(sentence("rank-drops")).toBe("2024年1月的指标都没有上一期的位次可比");
});

test("a month with county data alone: each kind of unit is written to about its own latest month", async () => {
  const { rows, sentence } = await askCase({
    provincial: league(...lagging),
    county: "month, indicator_code, W, X, Y, Z\n2024-03, UP, 4, 3, 2, 1",
    actions: `date, kind, month, object_code, file_id, source_line
      2024-01-16, 提醒函, 2023-12, W, 3, 2`,
  });
  expect(rows("letters-to-send", "收函单位", "文种", "状态", "月份")).toEqual([
    ["发展局", "督办单", "未发出", "2024-02-01"],
    ["北县", "提醒函", "未发出", "2024-03-01"],
  ]);
  expect(sentence("letters-to-send")).toBe(
    "2024年2月应给市直部门发函1件，未发出1件；2024年3月应给县市区发函1件，未发出1件。",
  );
  expect(sentence("summons")).toBe(
    "2024年2月，1项须召集：已开0项，未见记录1项；级别最高的是产值（分管副市长专门会议）。",
  );
});

test("a lagging indicator that no department leads is told, not left out", async () => {
  const { rows, sentence } = await askCase({
    indicators: `indicator_code, indicator_name, direction, frequency, ordinal, lead_department_code
      UP, 产值, higher, month, 1,`,
    provincial: league(...lagging),
  });
  expect(rows("letters-to-send", "收函单位", "文种", "状态", "月份")).toEqual([
    ["牵头部门未配置：产值", null, "无从发函", "2024-02-01"],
  ]);
  expect(sentence("letters-to-send")).toBe("2024年2月应给市直部门发函0件；另有1项落后指标没有牵头部门，无从发函。");
});

test("without a ledger nobody can say that nothing was sent, held or answered", async () => {
  const { rows, sentence } = await askCase({ ...noLedger, provincial: league(...lagging) });
  expect(rows("letters-to-send", "状态")).toEqual([["无台账"]]);
  expect(sentence("letters-to-send")).toContain("没有督办行动台账，发了没有无从核对");
  expect(rows("summons", "状态")).toEqual([["无台账"]]);
  expect(sentence("summons")).toContain("没有督办行动台账，开了没有无从核对");
  expect(sentence("letters-unanswered")).toBe("没有督办行动台账，是否发函、是否反馈无从核对");
});

/** Due on 2 April 2024. */
const sent = `date, kind, month, object_code, reply_by, file_id, source_line
  2024-03-18, 督办单, 2024-02, D1, 2024-04-02, 3, 2`;

test.each([
  ["2024-04-02", "待反馈", "没有逾期未反馈的函件；另有1件待反馈，还没到期。"],
  ["2024-04-03", "未反馈", "1件函件逾期没有反馈，最久的是给发展局的督办单（时限2024年4月2日）。"],
])("on %s a letter due on 2 April is %s", async (today, status, told) => {
  const { rows, sentence } = await askCase({
    site_setting: `key, value\nbuilt_on, ${today}`,
    provincial: league(...lagging),
    actions: sent,
  });
  expect(rows("letters-unanswered", "状态")).toEqual([[status]]);
  expect(sentence("letters-unanswered")).toBe(told);
});

test("against the same month a year ago: how many of each, and the worst, all that tie", async () => {
  const { sentence } = await askCase({
    provincial: league(
      "2023-02, UP,   9, 8, 7, 6, 5, 4",
      "2023-02, DOWN, 1, 2, 3, 4, 5, 6",
      "2024-02, UP,   9, 8, 5, 7, 6, 4",
      "2024-02, DOWN, 1, 2, 5, 3, 4, 6",
    ),
  });
  expect(sentence("year-on-year")).toBe(
    "2项指标可与上年同月相比：2项退位、0项进位、0项持平；退得最多的是产值（现为5/6）、浓度（现为5/6），各降2位。",
  );
});

test("where nothing dropped in a year, no worst one is named", async () => {
  const { sentence } = await askCase({
    provincial: league("2023-02, UP, 9, 8, 7, 6, 5, 4", "2024-02, UP, 9, 8, 10, 7, 6, 4"),
  });
  expect(sentence("year-on-year")).toBe("1项指标可与上年同月相比：0项退位、1项进位、0项持平。");
});

test("more or fewer: the twelve months from the first to the last", async () => {
  const { sentence } = await askCase({
    provincial: league(
      "2024-01, UP,   9, 8, 1, 7, 6, 5",
      "2024-01, DOWN, 1, 2, 9, 4, 5, 6",
      "2024-02, UP,   9, 8, 10, 7, 6, 5",
      "2024-02, DOWN, 1, 2, 9, 4, 5, 6",
    ),
  });
  expect(sentence("home-by-month")).toBe(
    "从2024年1月到2024年2月，居前由0项到1项，多了1项；落后由2项到1项，少了1项。有位次的指标由2项到2项。",
  );
});

test("one month is neither more nor fewer", async () => {
  const { sentence } = await askCase({ provincial: league(lagging[0]!) });
  expect(sentence("home-by-month")).toBe("近12个月只有2024年1月有位次，说不出多了还是少了：1项中居前0项，落后1项。");
});

test("where nothing lags no department is named for it, and 未填 is never the one with most", async () => {
  const { sentence, rows } = await askCase({
    indicators: `indicator_code, indicator_name, direction, frequency, ordinal, lead_department_code, vice_mayor
      UP,   产值, higher, month, 1, D1, 张某
      DOWN, 浓度, lower,  month, 2, ,`,
    provincial: league("2024-01, UP, 9, 8, 10, 7, 6, 5", "2024-01, DOWN, 1, 2, 9, 4, 5, 6"),
  });
  expect(sentence("department-board")).toBe(
    "2024年1月，1个部门牵头的1项指标有在省位次：居前1项，落后0项；居前最多的是发展局（1项）。另有1项没有填牵头部门，落后1项。",
  );
  expect(sentence("vice-mayor-board")).toBe(
    "2024年1月，1位副市长分管的1项指标有在省位次：居前1项，落后0项；居前最多的是张某（1项）。另有1项没有填分管副市长或当月不在任，落后1项。",
  );
  expect(rows("department-board", "牵头部门")).toEqual([["发展局"], ["未填牵头部门"]]);
});

test("departments that tie are all named", async () => {
  const { sentence } = await askCase(world);
  expect(sentence("department-board")).toContain("落后最多的是发展局、环境局（各1项）");
});

test("what never had data is neither stale nor fresh, and the month is said plainly", async () => {
  const { sentence } = await askCase(world);
  expect(sentence("missing-data")).toBe(
    "在省排名最近到2024年3月，2项在用指标当月没有新的排名：1项已经过期，0项沿用以前的还没过期，1项从来没有数据。",
  );
});

test("no English word and no path in the sentence about files", async () => {
  const { sentence } = await askCase(world);
  expect(sentence("source-problems")).toBe(
    "3个文件有拒收的行或要核实的问题：拒收2条，错误3个，警告2个；拒收最多的是县域指标的“b.csv”（2条）。",
  );
});

test("two indicators of one name: who is exempt from one still owes the other", async () => {
  const { rows } = await askCase({
    indicators: `indicator_code, indicator_name, direction, frequency, ordinal, lead_department_code
      UP,  产值, higher, month, 1, D1
      UP2, 产值, higher, month, 2, D1`,
    county: "month, indicator_code, W, X, Y, Z\n2024-01, UP, 4, 3, 2, x\n2024-01, UP2, 4, 3, 2, ",
    exemptions: "indicator_code, place_code, reason\nUP, Z, 没有",
  });
  expect(rows("county-unreported", "县市区", "指标")).toEqual([["北县", "产值"]]);
});

test("the highest and the lowest score, all that tie", async () => {
  const { sentence } = await askCase(world);
  expect(sentence("score-board")).toBe(
    "2024年：市直部门最高的是发展局，9分，最低的是环境局、闲置局，各-0.7分；县市区最高的是东县，1分，最低的是北县、南县、西区，各0分。",
  );
});

test("views speak as the pages do", async () => {
  const view = (name: string): string => readFileSync(join(modelsFolder, "views", `${name}.sql`), "utf8");
  for (const band of ["leading", "middle", "lagging"] as const) {
    for (const name of ["位次走势", "县域排名"])
      expect(view(name)).toContain(`when '${band}' then '${bandText(band)}'`);
  }
  expect(view("函件反馈")).toContain(`'${statusText("not_sent")}', '无台账')`);
  for (const status of ["awaiting", "answered_in_time", "answered_late", "not_answered"] as const)
    expect(view("函件反馈")).toContain(`when '${status}' then '${statusText(status)}'`);
  const meeting = (status: "not_held" | "held", form: string) => meetingStatusText({ form, status, heldOn: null });
  expect(view("会议落实")).toContain(`'${meeting("not_held", "约谈")}', '无台账')`);
  expect(view("会议落实")).toContain(`'${meeting("held", "约谈")}', '${meeting("held", "专门会议")}')`);
});

test("every dataset has its title and every problem a name", () => {
  const mart = (name: string): string => readFileSync(join(modelsFolder, "marts", `${name}.sql`), "utf8");
  const pairs = (name: string) => [...mart(name).matchAll(/^ {4}\('(.+)', '(.+)'\),?$/gm)].map(([, a, b]) => [a, b]);
  expect(pairs("dataset_title").sort()).toEqual(
    [...datasetContracts, ...referenceContracts, corrections].map(({ table, title }) => [table, title]).sort(),
  );
  expect(
    pairs("issue_kind")
      .map(([code]) => code)
      .sort(),
  ).toEqual(Object.keys(entries).sort());
});

test("every need is asked for by a question", () => {
  expect(new Set(readQuestions().flatMap((question) => question.needs))).toEqual(new Set(Object.keys(needs)));
});
