-- 县域排名：各县市区每项指标每月的数值、目标、完成率和全市位次，与上一期相比的变化，领先落后和连续落后期数。1 为最好。
-- topic: 县市区
-- grain: month, indicator_code, county_code
-- sort: indicator_code, county_code, month
-- kind: view
-- test: unique(month, indicator_code, county_code); not_null(lag_streak, source_file, source_line)
-- test: relationship(indicator_code → indicator.indicator_code); relationship(county_code → county.county_code)
-- test: accepted(rank_source: reported, computed); accepted(band: leading, middle, lagging)
-- columns:
--   month: 统计月份，以当月1日表示；季度、年度数据记在最后一个月。
--   indicator_code: 指标编码。
--   county_code: 县市区编码。
--   value [计量单位]: 指标值，单位见指标的计量单位；未报送或不参评的为空。
--   target [计量单位]: 目标值，单位同指标值。
--   completion [比率]: 完成率＝指标值÷目标值，越低越好的指标为目标值÷指标值，1为恰好完成；任一不大于0或没有的为空。
--   rank [位]: 在全市的位次，1为最好，并列共享较好的位次；无法得出的为空。
--   rank_source: 位次来源：reported 为公布，computed 为按数值计算。
--   participants [个]: 参评的县市区数；不参评的为空。
--   previous_month: 上一期，即该县市区数据中较早的最近一期，不一定是上个月；第一期为空。
--   previous_rank [位]: 上一期的位次。
--   rank_change [位]: 位次变化＝上一期位次－本期位次，正数为前移。
--   band: 居前落后：leading 居前，middle 居中，lagging 落后；不作标注的为空。
--   lag_streak [期]: 到本期为止连续落后的期数；本期不落后的为0。
--   source_file: 来源文件，相对数据目录的路径。
--   source_line: 来源文件中的物理行号，从1起。
with periods as (
  select month, indicator_code, place_code, value, target, completion, rank, rank_source, participants, previous_month,
    previous_rank, band, lag_streak, file_id, source_line
  from stg_place_periods
  where place_kind = 'county'
),

files as (
  select file_id, path from loaded_file
)

select
  periods.month,
  periods.indicator_code,
  periods.place_code as county_code,
  periods.value,
  periods.target,
  periods.completion,
  periods.rank,
  periods.rank_source::varchar as rank_source,
  periods.participants,
  periods.previous_month,
  periods.previous_rank,
  periods.previous_rank - periods.rank as rank_change,
  periods.band::varchar as band,
  periods.lag_streak,
  files.path as source_file,
  periods.source_line
from periods
left join files using (file_id)
