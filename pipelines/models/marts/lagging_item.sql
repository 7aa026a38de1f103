-- 落后事项：本市在全省、县市区在全市落后的每项指标，及走出落后区间还差多少。
-- topic: 落后督办
-- grain: month, indicator_code, place_kind, place_code
-- test: unique(month, indicator_code, place_kind, place_code); not_null(rank, participants, lag_streak, source_file)
-- test: accepted(place_kind: city, county); relationship(indicator_code → indicator.indicator_code)
-- columns:
--   month: 统计月份，以当月1日表示。
--   indicator_code: 指标编码。
--   place_kind: 单位：city 本市（在全省），county 县市区（在全市）。
--   place_code: 城市或县市区的编码。
--   value [计量单位]: 指标值，单位见指标的计量单位；没有的为空。
--   target [计量单位]: 目标值；没有的为空，本市没有目标值。
--   completion [比率]: 完成率：数值÷目标值，越低越好的为目标值÷数值；缺一或不是正数的为空。
--   rank [位]: 位次，1为最好。
--   participants [个]: 参评数。
--   lag_streak [期]: 到本期为止连续落后的期数。
--   leave_value [计量单位]: 不落后的单位中，与本单位最接近的数值；没有数值的为空。
--   gap_to_leave [计量单位]: 与该数值的差距；没有数值的为空。
--   source_file: 来源文件，相对数据目录的路径。
--   source_line: 来源文件中的物理行号，从1起。
with periods as (
  select month, indicator_code, place_kind, place_code, value, target, completion, rank, participants, lag_streak,
    file_id, source_line
  from stg_place_periods
  where band = 'lagging'
),

files as (
  select file_id, path from loaded_file
),

others as (
  select place_kind, month, indicator_code, value, band from stg_place_periods where place_kind = 'county'
  union all
  select place_kind, month, indicator_code, value, band from stg_place_rankings where place_kind = 'city'
),

-- 每次排名里不落后的各数值，一次排名一行
ways_out as (
  select place_kind, month, indicator_code, list(value) as leave_values
  from others
  where band in ('leading', 'middle') and value is not null
  group by place_kind, month, indicator_code
),

nearest as (
  select
    periods.*,
    list_min(
      list_transform(
        ways_out.leave_values,
        lambda leave_value: { distance: round(abs(leave_value - periods.value), 10), leave_value: leave_value } -- 去掉浮点尾数
      )
    ) as way_out
  from periods
  left join ways_out using (place_kind, month, indicator_code)
)

select
  month,
  indicator_code,
  place_kind::varchar as place_kind,
  place_code,
  value,
  target,
  completion,
  rank,
  participants,
  lag_streak,
  if(value is null, null, way_out.leave_value) as leave_value,
  way_out.distance as gap_to_leave,
  files.path as source_file,
  source_line
from nearest
left join files using (file_id)
