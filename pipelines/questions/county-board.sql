-- 本月各县市区领先、落后各几项？
-- topic: 县市区
-- about: 最近一个有县域数据的月份，落后最多的在前。功能区不参评的指标多，比较时看落后百分比。
-- answer: {月份}，排在最前的是{县市区}，{有位次}项中落后{落后}项。
select
  县市区,
  落后,
  领先,
  有位次,
  round(100.0 * 落后 / nullif(有位次, 0), 1) as 落后百分比,
  round(平均位次, 2) as 平均位次,
  第一名,
  未报送,
  不参评,
  月份
from 县域榜
where 月份 = (select max(月份) from 县域榜)
order by 落后 desc, 落后百分比 desc nulls last, 平均位次 desc nulls last, 县市区
