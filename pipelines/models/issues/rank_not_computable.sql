-- 没有公布位次，有数值的又不超过参评的一半，无从计算位次（DESIGN 3.2 第13条）。每项指标每月提醒一次，指在它的第一行。
-- grain: dataset, month, indicator
with groups as (
  select place_kind, month, indicator_code, takes_part, valued
  from stg_ranking_groups
  where rank_source is null
),

entries as (
  select place_kind, month, indicator_code, file_id, source_line from stg_place_values where not is_exempt
),

indicators as (
  select indicator_code, indicator_name from raw_indicators
),

first_entries as (
  select
    groups.place_kind,
    groups.month,
    groups.indicator_code,
    groups.takes_part,
    groups.valued,
    min({ path: loaded_file.path, line: entries.source_line }) as first_entry
  from groups
  join entries using (place_kind, month, indicator_code)
  join loaded_file using (file_id)
  group by all
)

select
  if(first_entries.place_kind = 'city', 'provincial_rankings', 'county_values') as dataset,
  first_entries.first_entry.path as source_file,
  first_entries.first_entry.line as source_line,
  '排名' as column_name,
  null::varchar as raw_value,
  first_entries.month,
  first_entries.takes_part,
  first_entries.valued as reported,
  indicators.indicator_name as indicator
from first_entries
left join indicators using (indicator_code)
order by source_file, source_line, month, indicator
