-- 城市榜：各市每月有位次的指标数、居前数、落后数、第一名数和平均位次。
-- topic: 在省排名
-- columns:
--   月份: 月份，以当月1日表示。
--   城市: 城市的规范名称。
--   有位次 [项]: 有位次的指标数。
--   领先 [项]: 居前的指标数。
--   落后 [项]: 落后的指标数。
--   第一名 [项]: 位次为第1的指标数。
--   平均位次 [位]: 平均位次。
select
  month as 月份,
  city_name as 城市,
  ranked as 有位次,
  city_board.leading_items as 领先,
  lagging_items as 落后,
  first_places as 第一名,
  average_rank as 平均位次
from city_board
left join city using (city_code)
