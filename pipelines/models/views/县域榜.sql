-- 县域榜：各县市区每月有位次、居前、落后、第一名、未报送、不参评的指标数和平均位次。
-- topic: 县市区
-- columns:
--   月份: 月份，以当月1日表示。
--   县市区: 县市区的规范名称。
--   有位次 [项]: 有位次的指标数。
--   领先 [项]: 居前的指标数。
--   落后 [项]: 落后的指标数。
--   第一名 [项]: 位次为第1的指标数。
--   未报送 [项]: 参评而未报送的指标数。
--   不参评 [项]: 不参评的指标数。
--   平均位次 [位]: 平均位次。
select
  month as 月份,
  county_name as 县市区,
  ranked as 有位次,
  county_board.leading_items as 领先,
  lagging_items as 落后,
  first_places as 第一名,
  not_reported as 未报送,
  not_applicable as 不参评,
  average_rank as 平均位次
from county_board
left join county using (county_code)
