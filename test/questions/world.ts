/**
 * A world small enough to answer by hand. Six cities, the last two lag, the first leads; four counties, the last lags.
 * 丙市 is ours. Its ranks, from the values below:
 *
 *            2023-03  2023-12  2024-01  2024-02  2024-03
 *   产值 UP                      6 落后   6 落后   5 落后
 *   浓度 DOWN   3                         3        6 落后
 *   进度 RATE (季)      4                          3
 *   旧项 OLD            6 落后   6 落后   6 落后   (retired after 2024-02)
 *   迟项 LATE                    3                 (nothing since)
 *   新项 NEW   never any
 */
export const world = {
  departments: `department_code, department_name, ordinal
    D1, 发展局, 1
    D2, 环境局, 2
    D3, 闲置局, 3`,
  indicators: `indicator_code, indicator_name, category, unit, direction, frequency, ordinal, lead_department_code, vice_mayor, deputy_secretary, end_month
    UP,   产值, 经济, 亿元, higher, month,   1, D1, R1,   R3, ,
    DOWN, 浓度, 环境, ,     lower,  month,   2, D2, R2,   R3, ,
    RATE, 进度, 经济, %,    higher, quarter, 3, D1, 李某, ,   ,
    OLD,  旧项, 经济, ,     higher, month,   4, D2, ,     ,   2024-02
    LATE, 迟项, 经济, ,     higher, month,   5, ,   ,     ,   ,
    NEW,  新项, 经济, ,     higher, month,   6, D3, ,     ,   ,`,
  officials: `official_id, official_name, organisation_code, post, start_month, end_month
    R1, 张某, 市政府, 副市长, 2022-01,
    R2, 王某, 市政府, 副市长, 2022-01, 2024-02
    R2, 王某, Y, 副市长, 2024-03,
    R3, 赵某, 市政府, 副秘书长, 2022-01,
    R4, 周某, 市政府, 市长, 2022-01,
    R5, 吴某, X, 市长, 2022-01,`,
  provincial: `month, indicator_code, A, B, C, D, E, F
    2023-03, DOWN, 1, 2, 3, 4, 5, 6
    2023-12, RATE, 9, 8, 6, 7, 5, 4
    2023-12, OLD,  9, 8, 1, 7, 6, 5
    2024-01, UP,   9, 8, 1, 7, 6, 5
    2024-01, OLD,  9, 8, 1, 7, 6, 5
    2024-01, LATE, 9, 8, 7, 6, 5, 4
    2024-02, UP,   9, 8, 2, 7, 6, 5
    2024-02, DOWN, 1, 2, 3, 4, 5, 6
    2024-02, OLD,  9, 8, 1, 7, 6, 5
    2024-03, UP,   9, 8, 4, 7, 6, 3
    2024-03, DOWN, 1, 2, 6, 3, 4, 5
    2024-03, RATE, 9, 8, 7, 6, 5, 4`,
  county: `month, indicator_code, W, X, Y, Z
    2024-01, UP,   1, 2, 3, 4
    2024-02, UP,   1, 2, 3, 4
    2024-03, UP,   1, 2, 3, 4
    2024-03, DOWN, 1, 2, 3, 4
    2024-03, RATE, 5, , -, x`,
  exemptions: `indicator_code, place_code, reason
    RATE, Z, 没有这项任务`,
  actions: `date, kind, month, object_code, indicator_code, convener, reply_by, answered_on, outcome, file_id, source_line
    2024-04-16, 督办单, 2024-03, D2, , , 2024-04-23, , , 3, 2
    2024-04-16, 提醒函, 2024-03, W, , , 2024-04-26, 2024-04-20, , 3, 3
    2024-04-16, 提醒函, 2024-03, X, , , 2024-04-26, , , 3, 4
    2024-04-18, 约谈, 2024-03, D1, UP, 市长, 2024-07-30, , , 3, 5`,
  score_items: `item, category, standard_points, cap, period, ordinal
    表扬, 通报, 2,    3,  month,   1
    推广, 通报, 1.5,  3,  quarter, 2
    未更新, 台账, -0.5, -1, month, 3
    其他, , , , , 4`,
  score_records: `date, unit_kind, unit_code, item, points, file_id, source_line
    2023-12-01, department, D1, 表扬,   2,    3, 12
    2024-01-05, department, D1, 表扬,   2,    3, 13
    2024-01-20, department, D1, 表扬,   2,    3, 14
    2024-02-01, department, D1, 表扬,   1,    3, 15
    2024-01-08, department, D1, 推广,   2,    3, 16
    2024-03-08, department, D1, 推广,   2,    3, 17
    2024-04-08, department, D1, 推广,   2,    3, 18
    2024-01-03, department, D2, 未更新, -0.5, 3, 19
    2024-01-10, department, D2, 未更新, -0.5, 3, 20
    2024-01-17, department, D2, 未更新, -0.5, 3, 21
    2024-01-24, department, D2, 其他,   0.1,  3, 22
    2024-01-25, department, D2, 其他,   0.2,  3, 23
    2024-01-26, department, D3, 其他,   -0.7, 3, 24
    2024-02-02, county,     X,  表扬,   1,    3, 25`,
  loaded_file: `file_id, path, dataset, status, sha256, records, loaded, skipped, rejected
    1, exports/provincial_rankings/a.csv, provincial_rankings, loaded, aa, 72, 72, 0, 0
    2, exports/county_values/b.csv, county_values, loaded, bb, 22, 19, 1, 2
    3, exports/actions/c.csv, actions, loaded, cc, 5, 5, 0, 0
    4, exports/actions/d.csv, actions, rejected, dd, 0, 0, 0, 0`,
  issue_log: `severity, dataset, source_file, source_line, column_name, code, message
    error,   county_values, exports/county_values/b.csv, 5, 县市区, unknown_place, 没有这个地方
    error,   county_values, exports/county_values/b.csv, 5, 数值,   bad_number,    不是数
    warning, county_values, exports/county_values/b.csv, 9, ,       row_total,     合计行
    error,   actions,       exports/actions/d.csv,       ,  ,       file_encoding, 编码不对
    warning, ,              ,                            ,  ,       calendar_unknown, 没有那一年的节假日`,
} as const;
