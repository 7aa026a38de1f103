-- 本市每项指标每一期的位次、上一期和连续落后期数。上一期是数据中较早的最近一期，不一定是上个月。
-- grain: month, indicator_code
-- test: unique(month, indicator_code); not_null(lag_streak)
with rankings as (
  select month, indicator_code, place_code, value, rank, participants, band
  from stg_place_rankings
  where place_kind = 'city'
),

home as (
  select city_code from raw_cities where is_home
),

periods as (
  select
    rankings.month,
    rankings.indicator_code,
    rankings.value,
    rankings.rank,
    rankings.participants,
    rankings.band,
    lag(rankings.month) over (partition by rankings.indicator_code order by rankings.month) as previous_month,
    lag(rankings.rank) over (partition by rankings.indicator_code order by rankings.month) as previous_rank,
    row_number() over (partition by rankings.indicator_code order by rankings.month) as period
  from rankings
  join home on home.city_code = rankings.place_code
),

last_not_lagging as (
  select
    *,
    max(if(band is distinct from 'lagging', period, 0))
      over (partition by indicator_code order by month rows unbounded preceding) as ended_at
  from periods
)

select
  month,
  indicator_code,
  value,
  rank,
  participants,
  band,
  previous_month,
  previous_rank,
  (period - ended_at)::integer as lag_streak
from last_not_lagging
