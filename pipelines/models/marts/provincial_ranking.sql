-- 省排名：各市每项指标每月的数值和在全省的位次。1 为最好。
-- topic: 在省排名
-- grain: month, indicator_code, city_code
-- sort: indicator_code, city_code, month
-- kind: view
-- test: unique(month, indicator_code, city_code); not_null(source_file, source_line)
-- test: relationship(indicator_code → indicator.indicator_code); relationship(city_code → city.city_code)
-- test: accepted(rank_source: reported, computed)
-- columns:
--   month: 统计月份，以当月1日表示；季度、年度数据记在最后一个月。
--   indicator_code: 指标编码。
--   city_code: 城市编码。
--   value [计量单位]: 指标值，单位见指标的计量单位；未报送或不参评的为空。
--   rank [位]: 在全省的位次，1为最好，并列共享较好的位次；无法得出的为空。
--   rank_source: 位次来源：reported 为公布，computed 为按数值计算。
--   participants [个]: 参评的市数；不参评的为空。
--   source_file: 来源文件，相对数据目录的路径。
--   source_line: 来源文件中的物理行号，从1起。
with rankings as (
  select month, indicator_code, place_code, value, rank, rank_source, participants, file_id, source_line
  from stg_place_rankings
  where place_kind = 'city'
),

files as (
  select file_id, path from loaded_file
)

select
  rankings.month,
  rankings.indicator_code,
  rankings.place_code as city_code,
  rankings.value,
  rankings.rank,
  rankings.rank_source,
  rankings.participants,
  files.path as source_file,
  rankings.source_line
from rankings
left join files using (file_id)
