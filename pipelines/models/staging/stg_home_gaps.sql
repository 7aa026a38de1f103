-- 本市每项指标每一期与前一名、第一名、后一名的数值差距。数值相同的不算，取名次最近的一家。
-- grain: month, indicator_code
-- test: unique(month, indicator_code)
with rankings as (
  select month, indicator_code, value, rank
  from stg_place_rankings
  where place_kind = 'city' and value is not null and rank is not null
),

home as (
  select month, indicator_code, value, rank from stg_home_ranks where value is not null and rank is not null
),

distances as (
  select
    home.month,
    home.indicator_code,
    rankings.rank,
    home.rank - rankings.rank as places_ahead,
    round(abs(rankings.value - home.value), 10) as distance, -- 去掉浮点尾数
    rankings.value <> home.value as differs
  from home
  join rankings using (month, indicator_code)
)

select
  month,
  indicator_code,
  min({ places: places_ahead, distance: distance }) filter (where places_ahead > 0 and differs).distance as gap_to_next,
  min(distance) filter (where rank = 1) as gap_to_first,
  min({ places: -places_ahead, distance: distance }) filter (where places_ahead < 0 and differs).distance as cushion
from distances
group by month, indicator_code
