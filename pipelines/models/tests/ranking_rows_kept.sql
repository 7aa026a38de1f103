-- 载入的行一行不少、一行不多地发布。
with loaded as (
  select 'provincial_ranking' as model, count(*) as entries from raw_provincial_rankings
  union all
  select 'county_ranking', count(*) from raw_county_values
  union all
  select 'action', count(*) from raw_actions
),

published as (
  select 'provincial_ranking' as model, count(*) as entries from provincial_ranking
  union all
  select 'county_ranking', count(*) from county_ranking
  union all
  select 'action', count(*) from action
)

select model, loaded.entries as loaded, published.entries as published
from loaded
join published using (model)
where loaded.entries <> published.entries
