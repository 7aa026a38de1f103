import type { LetterDocument } from "../../pipelines/documents/letter-document.ts";
import { letterDocuments } from "../../pipelines/documents/letter-documents.ts";
import { runModels } from "../../pipelines/warehouse/run-models.ts";
import { openWarehouse } from "../../pipelines/warehouse/warehouse.ts";
import { loadCase, type CaseInput } from "../models/case-input.ts";

/**
 * Home city C lags in both of D1's indicators and in one of a department that no register knows; counties 北县 and
 * 南县 lag in two. The letters of March were sent; 北县 never answered, D1 answered late.
 */
export const input: Omit<CaseInput, "claim"> = {
  site_setting: `key, value
    home_city_code, C
    home_city, 丙市
    built_on, 2024-06-01
    issuer, 丙市人民政府督查室
    document_prefix_提醒函, 丙政督函
    document_prefix_督办单, 丙政督字
    sample, true
    sample_note, 示例数据`,
  counties: `county_code, county_name, county_kind, ordinal
    V, 新区, 功能区, 1
    W, 西市, 县级市, 2
    X, 东区, 区, 3
    Y, 南县, 县, 4
    Z, 北县, 县, 5`,
  departments: `department_code, department_name, ordinal
    D1, 市甲局, 2
    D2, 市乙局, 1`,
  indicators: `indicator_code, indicator_name, unit, decimals, direction, frequency, ordinal, lead_department_code
    UP,   产值增速, %, 1, higher, month, 1, D1
    DOWN, 浓度, μg/m3, 0, lower, month, 2, D1
    NEW,  新事项, , 2, higher, month, 3, 市丙局`,
  policy: `policy_id, effective_from, basis, provincial_leading_first, provincial_lagging_last, county_leading_first, county_lagging_last, letter_day, source_file
    2024-01, 2024-01, 关于督查的通知, 1, 2, 1, 1, 15, policy/2024-01.yaml`,
  policy_letter: `policy_id, addressee_kind, kind, items_at_least, level_at_least, or_items_at_least
    2024-01, department, 督办单, , 2, 9
    2024-01, department, 提醒函, 1, ,
    2024-01, county, 督办单, 2, ,
    2024-01, county, 提醒函, 1, ,`,
  policy_reply: `policy_id, kind, working_days
    2024-01, 督办单, 5
    2024-01, 提醒函, 10`,
  policy_urgency: `policy_id, position, level, convener, form, places_from_last, lag_streak
    2024-01, 1, 3, 市长, 约谈, 1, 3
    2024-01, 2, 2, 分管副市长, 专门会议, , 2
    2024-01, 3, 1, 分管秘书长, 专门会议, 4,`,
  provincial: `month, indicator_code, A, B, C, D, E, F
    2024-03, UP,   9.5, 8, 1, 7, 6, 5
    2024-04, UP,   9.5, 8, 1.25, 7, 6, 5
    2024-04, DOWN, 1, 2, 1500, 4, 5, 6
    2024-04, NEW,  #1, #2, #5, #3, #4, #6`,
  county: `month, indicator_code, V, W, X, Y, Z
    2024-03, UP,   5, 4, 3, 2, 1
    2024-03, DOWN, 1, 2, 3, 4, 5
    2024-04, UP,   5, 4, 3, 2, 1.04@1.6
    2024-04, DOWN, 10, 20, 30, 50.2, 50.1`,
  actions: `date, kind, month, object_code, reply_by, answered_on, file_id, source_line
    2024-04-15, 督办单, 2024-03, Z,  2024-04-22, , 3, 2
    2024-04-15, 督办单, 2024-03, D1, 2024-04-22, 2024-04-28, 3, 3`,
};

/** What the models and letters.sql make of it. */
export async function lettersOf(changes: Partial<CaseInput> = {}): Promise<LetterDocument[]> {
  const warehouse = await openWarehouse();
  try {
    await loadCase(warehouse, { ...input, ...changes });
    await runModels(warehouse, () => {});
    return (await Array.fromAsync(letterDocuments(warehouse))).flat();
  } finally {
    warehouse.close();
  }
}
