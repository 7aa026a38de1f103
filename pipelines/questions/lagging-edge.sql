-- 哪些指标再退一两位就落后？
-- topic: 在省排名
-- about: 本月还不落后，但紧挨着落后区间的指标，最近的在前。领先后一名是与后一名数值的差距，越小越容易被超过。
-- needs: 在省排名、本市位次
-- none: {在省月份}没有再退一两位就落后的指标
-- answer: {月份}，{行数}项指标离落后只差一两位，排在最前的是{指标}（{排名}）。
with 本月 as (
  select max(月份) as 月份 from 城市榜
),

-- 当月有效的政策；早于第一版的月份按第一版
政策版 as (
  select 政策.省内落后后几名
  from 政策
  cross join 本月
  order by 政策.生效月份 <= 本月.月份 desc, abs(date_diff('month', 政策.生效月份, 本月.月份))
  limit 1
),

居中 as (
  select
    走势.*,
    走势.参评数 - 政策版.省内落后后几名 - 走势.排名 + 1 as 再退几位落后
  from 位次走势 as 走势
  join 本月 using (月份)
  cross join 政策版
  where 走势.标注 = '居中'
)

select
  居中.指标,
  居中.再退几位落后,
  居中.排名,
  居中.参评数,
  居中.位次变化,
  居中.领先后一名,
  居中.计量单位,
  指标.牵头部门,
  居中.月份
from 居中
left join 指标 using (指标编码)
where 居中.再退几位落后 <= 2
order by 居中.再退几位落后, 居中.位次变化 nulls last, 居中.指标编码
