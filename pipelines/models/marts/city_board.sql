-- 城市榜：各市每月有位次的指标数、居前数、落后数、第一名数和平均位次。只计当月的数据。
-- topic: 在省排名
-- grain: month, city_code
-- test: unique(month, city_code); relationship(city_code → city.city_code)
-- columns:
--   month: 月份，以当月1日表示。
--   city_code: 城市编码。
--   ranked [项]: 有位次的指标数。
--   leading_items [项]: 居前的指标数。
--   lagging_items [项]: 落后的指标数。
--   first_places [项]: 位次为第1的指标数。
--   average_rank [位]: 平均位次；没有位次的为空。
with rankings as (
  select month, place_code, rank, band from stg_place_rankings where place_kind = 'city'
)

select
  month,
  place_code as city_code,
  count(rank)::integer as ranked,
  (count(*) filter (where band = 'leading'))::integer as leading_items,
  (count(*) filter (where band = 'lagging'))::integer as lagging_items,
  (count(*) filter (where rank = 1))::integer as first_places,
  avg(rank) as average_rank
from rankings
group by month, place_code
