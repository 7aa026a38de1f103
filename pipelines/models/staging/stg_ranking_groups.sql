-- 每项指标每个月的一次排名：参评几家，几家有数值，位次是公布的、计算的还是无从得出，指标当月是否在用。
-- 一次排名里有一行公布了位次，就都以公布的为准；都没有时，有数值的超过参评的一半才计算（DESIGN 3.2 第13条）。
-- grain: place_kind, month, indicator_code
-- test: unique(place_kind, month, indicator_code); not_null(takes_part, is_in_force, leading_first, lagging_last)
with entries as (
  select place_kind, month, indicator_code, value, rank from stg_place_values
),

directions as (
  select indicator_code, direction, start_month, end_month from raw_indicators
),

places as (
  select 'city' as place_kind, city_code as place_code from raw_cities
  union all
  select 'county', county_code from raw_counties
),

rules as (
  select place_kind, month, leading_first, lagging_last from stg_marking_rules
),

place_counts as (
  select place_kind, count(*)::integer as places from places group by place_kind
),

groups as (
  select
    place_kind,
    month,
    indicator_code,
    count(rank)::integer as ranks_given,
    min(rank) as best_given,
    max(rank) as worst_given,
    coalesce(list(value) filter (where value is not null), []) as reported_values
  from entries
  group by place_kind, month, indicator_code
),

exempt_counts as (
  select groups.place_kind, groups.month, groups.indicator_code, count(distinct places.place_code)::integer as exempt
  from groups
  join raw_exemptions as exemption
    on exemption.indicator_code = groups.indicator_code
    and (exemption.start_month is null or exemption.start_month <= groups.month)
    and (exemption.end_month is null or exemption.end_month >= groups.month)
  join places on places.place_kind = groups.place_kind and places.place_code = exemption.place_code
  group by groups.place_kind, groups.month, groups.indicator_code
),

counted as (
  select
    place_kind,
    month,
    indicator_code,
    ranks_given,
    best_given,
    worst_given,
    len(reported_values)::integer as valued,
    place_counts.places - coalesce(exempt_counts.exempt, 0) as takes_part,
    case direction
      when 'lower' then list_sort(reported_values)
      else list_reverse_sort(reported_values)
    end as values_best_first,
    (directions.start_month is null or directions.start_month <= groups.month)
      and (directions.end_month is null or directions.end_month >= groups.month) as is_in_force
  from groups
  left join directions using (indicator_code)
  left join place_counts using (place_kind)
  left join exempt_counts using (place_kind, month, indicator_code)
),

decided as (
  select
    *,
    case
      when ranks_given > 0 then 'reported'
      when valued * 2 > takes_part then 'computed'
    end as rank_source
  from counted
)

select
  place_kind,
  month,
  indicator_code,
  takes_part,
  valued,
  values_best_first,
  rank_source,
  is_in_force,
  if(rank_source = 'reported', ranks_given, valued) as ranked,
  if(rank_source = 'reported', best_given, 1) as best_rank,
  -- 并列共享较好的位次，所以最后一个数值第一次出现的位置就是最差的位次
  if(rank_source = 'reported', worst_given, list_position(values_best_first, values_best_first[-1])) as worst_rank,
  rules.leading_first,
  rules.lagging_last
from decided
left join rules using (place_kind, month)
