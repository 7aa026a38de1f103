-- 县域排名：各县市区每项指标每月的数值、目标和全市位次。1 为最好。
-- grain: month, indicator_code, county_code
-- kind: view
-- test: unique(month, indicator_code, county_code); not_null(source_file, source_line)
-- test: relationship(indicator_code → indicator.indicator_code); relationship(county_code → county.county_code)
-- test: accepted(rank_source: reported, computed)
-- columns:
--   month: 统计月份，以当月1日表示；季度、年度数据记在最后一个月。
--   indicator_code: 指标编码。
--   county_code: 县市区编码。
--   value: 指标值，单位见指标的计量单位；未报送或不参评的为空。
--   target: 目标值，单位同指标值。
--   rank: 在全市的位次，1为最好，并列共享较好的位次；无法得出的为空。
--   rank_source: 位次来源：reported 为公布，computed 为按数值计算。
--   participants: 参评的县市区数；不参评的为空。
--   source_file: 来源文件，相对数据目录的路径。
--   source_line: 来源文件中的物理行号，从1起。
with rankings as (
  select month, indicator_code, place_code, value, target, rank, rank_source, participants, file_id, source_line
  from stg_place_rankings
  where place_kind = 'county'
),

files as (
  select file_id, path from loaded_file
)

select
  rankings.month,
  rankings.indicator_code,
  rankings.place_code as county_code,
  rankings.value,
  rankings.target,
  rankings.rank,
  rankings.rank_source,
  rankings.participants,
  files.path as source_file,
  rankings.source_line
from rankings
left join files using (file_id)
