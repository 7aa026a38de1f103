-- 自上一期以来超过本市的城市和被本市超过的城市：先前严格在后（前），现在严格在前（后）。
-- grain: month, indicator_code
-- test: unique(month, indicator_code)
with rankings as (
  select month, indicator_code, place_code, rank from stg_place_rankings where place_kind = 'city' and rank is not null
),

home as (
  select month, indicator_code, rank, previous_month, previous_rank
  from stg_home_ranks
  where rank is not null and previous_rank is not null
),

cities as (
  select city_code, city_name, ordinal from raw_cities
),

crossings as (
  select
    home.month,
    home.indicator_code,
    now.rank,
    now.rank < home.rank as is_ahead,
    now.place_code
  from home
  join rankings as now
    on now.month = home.month and now.indicator_code = home.indicator_code and now.rank <> home.rank
  join rankings as earlier
    on earlier.month = home.previous_month
    and earlier.indicator_code = home.indicator_code
    and earlier.place_code = now.place_code
    and sign(earlier.rank - home.previous_rank) = sign(home.rank - now.rank)
)

select
  month,
  indicator_code,
  string_agg(city_name, '、' order by rank, ordinal) filter (where is_ahead) as overtaken_by,
  string_agg(city_name, '、' order by rank, ordinal) filter (where not is_ahead) as overtook
from crossings
join cities on cities.city_code = crossings.place_code
group by month, indicator_code
