-- 指标在启用月份之前或停用月份之后仍有数据，只列位次，不作标注。每项指标提醒一次，指在最早一个月的第一行。
-- grain: indicator
with groups as (
  select place_kind, month, indicator_code from stg_ranking_groups where not is_in_force
),

entries as (
  select place_kind, month, indicator_code, file_id, source_line from stg_place_values
),

indicators as (
  select indicator_code, indicator_name, end_month from raw_indicators
),

first_entries as (
  select
    groups.indicator_code,
    min({
      month: groups.month,
      path: loaded_file.path,
      line: entries.source_line,
      place_kind: groups.place_kind
    }) as first_entry
  from groups
  join entries using (place_kind, month, indicator_code)
  join loaded_file using (file_id)
  group by groups.indicator_code
)

select
  if(first_entries.first_entry.place_kind = 'city', 'provincial_rankings', 'county_values') as dataset,
  first_entries.first_entry.path as source_file,
  first_entries.first_entry.line as source_line,
  '月份' as column_name,
  strftime(first_entries.first_entry.month, '%Y-%m') as raw_value,
  first_entries.first_entry.month as month,
  indicators.indicator_name as indicator,
  strftime(indicators.end_month, '%Y-%m') as until
from first_entries
left join indicators using (indicator_code)
order by source_file, source_line, indicator
