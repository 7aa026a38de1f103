-- 公布的位次与数值的次序不符：参评的每一家都有数值，而按数值排出的位次不同（DESIGN 3.2 第13条）。公布的位次为准，提醒一次。
-- grain: dataset, source_file, source_line
with entries as (
  select place_kind, month, indicator_code, place_code, value, rank, participants, is_exempt, file_id, source_line
  from stg_place_values
  where rank is not null and value is not null
),

groups as (
  select place_kind, month, indicator_code, takes_part, valued, values_best_first
  from stg_ranking_groups
  where rank_source = 'reported'
),

indicators as (
  select indicator_code, indicator_name from raw_indicators
),

computed as (
  select
    entries.place_kind,
    entries.month,
    entries.indicator_code,
    entries.place_code,
    entries.rank,
    list_position(groups.values_best_first, entries.value)::integer as computed,
    entries.file_id,
    entries.source_line
  from entries
  join groups using (place_kind, month, indicator_code)
  where groups.valued = coalesce(entries.participants, groups.takes_part)
)

select
  if(computed.place_kind = 'city', 'provincial_rankings', 'county_values') as dataset,
  loaded_file.path as source_file,
  computed.source_line,
  '排名' as column_name,
  computed.rank::varchar as raw_value,
  computed.month,
  computed.computed,
  computed.place_code as place,
  indicators.indicator_name as indicator
from computed
join loaded_file using (file_id)
left join indicators using (indicator_code)
where computed.rank <> computed.computed
order by source_file, computed.source_line
