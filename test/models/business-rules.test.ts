import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readModel } from "../../pipelines/warehouse/model-file.ts";
import { checkRule, ModelTestError } from "../../pipelines/warehouse/model-tests.ts";
import { identifier } from "../../pipelines/warehouse/quote.ts";
import { modelsFolder } from "../../pipelines/warehouse/run-model.ts";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { loadCase } from "./case-input.ts";

/**
 * Data on which every rule holds: C lags twice in UP, so D1 is ordered twice; Z lags in both indicators, then in
 * one; V does not take part in DOWN; OLD was retired after 2024-03.
 */
const sound = {
  counties: `county_code, county_name, ordinal
    V, 新区, 1
    W, 西区, 2
    X, 东县, 3
    Y, 南县, 4
    Z, 北县, 5`,
  indicators: `indicator_code, indicator_name, direction, frequency, ordinal, lead_department_code, end_month
    UP,   产值, higher, month, 1, D1,
    DOWN, 浓度, lower,  month, 2, D2,
    OLD,  旧项, higher, month, 3, D2, 2024-03`,
  exemptions: `indicator_code, place_code, start_month, end_month
    DOWN, V, 2024-01,`,
  provincial: `month, indicator_code, A, B, C, D, E, F
    2024-03, UP,   9, 8, 1, 7, 6, 5
    2024-04, UP,   9, 8, 1, 7, 6, 5
    2024-04, DOWN, 1, 2, 3, 4, 5, 6
    2024-04, OLD,  9, 8, 1, 7, 6, 5`,
  county: `month, indicator_code, V, W, X, Y, Z
    2024-03, UP,   5, 4, 3, 2, 1
    2024-03, DOWN, x, 1, 2, 3, 4
    2024-04, UP,   5, 4, 3, 2, 1
    2024-04, DOWN, x, 5, 5, 5, 5`,
  actions: `date, kind, month, object_code, indicator_code, reply_by, answered_on, file_id, source_line
    2024-04-16, 督办单, 2024-03, Z,  ,   2024-04-22, ,           3, 2
    2024-04-18, 专门会议, 2024-03, D1, UP, 2024-04-30, 2024-04-29, 3, 3`,
  rehearsal: `draft_file, draft_basis, draft_effective_from
    policy/draft.yaml, 征求意见稿, 2025-01`,
  rehearsed_escalation: `month, indicator_code, level, convener, form, recovered
    2024-03, UP, 1, 分管秘书长, 专门会议, true`,
};

/** Per rule of models/tests, one change that breaks it. */
const breaches: Record<string, string> = {
  cited_letter_was_overdue: "update letter_follow_up set cited_due_on = '2024-06-01' where cited_kind is not null",
  county_board_adds_up: "update county_board set lagging_items = 9 where county_code = 'Z'",
  every_call_is_followed_up: "delete from meeting_follow_up where month = '2024-03-01'",
  exempt_never_marked: "update county_ranking set band = 'lagging' where county_code = 'V' and indicator_code = 'DOWN'",
  in_vain_only_where_summoned: "update rehearsal_summons set in_force_in_vain = true where acted",
  lag_streak_matches_band: "update county_ranking set lag_streak = 0 where band = 'lagging'",
  lagging_item_as_ranked: "update lagging_item set source_line = source_line + 1 where place_code = 'Z'",
  lagging_is_escalated: "delete from escalation where month = '2024-03-01'",
  letter_condition_holds:
    "update policy_letter set items_at_least = 3 where addressee_kind = 'county' and kind = '督办单'",
  letter_counts_its_items: "update letter set item_count = item_count + 1 where addressee_code = 'D1'",
  letter_date_is_workday: "update letter set letter_date = '2024-05-18' where month = '2024-04-01'",
  letter_lists_lagging_items: "delete from letter_item where letter_id = '2024-03-督办单-Z' and indicator_code = 'UP'",
  one_home_city: "update city set is_home = true where city_code in ('A', 'B')",
  one_letter_a_month:
    "insert into letter select replace(letter_id, '督办单', '提醒函'), * exclude letter_id from letter",
  order_before_reminder: "update letter set kind = '提醒函' where letter_id = '2024-03-督办单-Z'",
  out_of_force_never_marked: "update rank_trend set band = 'lagging' where indicator_code = 'OLD'",
  overtaken_and_overtook_are_distinct: "update rank_trend set overtaken_by = '甲市、乙市', overtook = '乙市'",
  policy_of_the_month: "update policy set effective_from = '2024-04-01', effective_to = '2024-03-01'",
  rank_source_not_mixed: "update stg_place_rankings set rank_source = 'reported' where place_code in ('A', 'Y')",
  rank_within_participants: "update county_ranking set rank = 6 where county_code = 'Z'",
  ranking_rows_kept: "delete from action where source_line = 2",
  records_add_up: "update source_file set loaded = 7",
  reply_after_letter: "update letter set reply_by = letter_date + 1 where kind = '督办单'",
  serials_run_from_one: "update letter set serial = serial + 1 where month = '2024-04-01'",
};

const folder = join(modelsFolder, "tests");
const rules = readdirSync(folder).map((file) => file.replace(".sql", ""));
let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await openWarehouse();
  await loadCase(warehouse, sound);
  await runModels(warehouse, () => {});
});

afterAll(() => warehouse.close());

test("every rule has a breach", () => {
  expect(Object.keys(breaches).sort()).toEqual(rules.sort());
});

for (const [name, breach] of Object.entries(breaches)) {
  test(`${name} fails on data that break it, and only then`, async () => {
    const rule = readModel(join(folder, `${name}.sql`));
    await checkRule(warehouse, rule);
    await warehouse.run("begin");
    try {
      await keepAsTable(/(?:update|from|into) (\w+)/.exec(breach)![1]!);
      await warehouse.run(breach);
      await expect(checkRule(warehouse, rule)).rejects.toThrow(ModelTestError);
    } finally {
      await warehouse.run("rollback");
    }
  });
}

/** Some models are views, which nothing can be changed in. */
async function keepAsTable(model: string): Promise<void> {
  const [view] = await warehouse.rows("select 1 from duckdb_views() where view_name = $1", [model]);
  if (!view) return;
  await warehouse.run(`create table kept as from ${identifier(model)}`);
  await warehouse.run(`drop view ${identifier(model)}`);
  await warehouse.run(`alter table kept rename to ${identifier(model)}`);
}
