-- 本月哪些在用指标没有新数据，哪些已经过期？
-- topic: 数据质量与口径
-- about: 最近一个有在省排名的月份没有新数据的在用指标，从来没有的和过期最久的在前。超过月数是超出频率所允许的月数：月度1个月、季度3个月、年度12个月；从来没有数据的，最近一期、过期和超过月数为空。
-- needs: 在省排名
-- none: {在省月份}在用指标都有新的在省排名
select
  概况.指标,
  概况.最近一期,
  概况.过期,
  概况.超过月数,
  指标.频率,
  指标.类别,
  指标.牵头部门,
  概况.月份
from 每月概况 as 概况
left join 指标 using (指标编码)
where 概况.月份 = (select max(月份) from 每月概况) and (概况.沿用 or 概况.最近一期 is null)
order by 概况.最近一期 is null desc, 概况.超过月数 desc, 概况.最近一期, 概况.指标编码

-- answer:
select concat(
  '在省排名最近到', strftime(max(月份), '%Y年%-m月'),
  '，', count(*), '项在用指标当月没有新的排名：',
  count(*) filter (过期), '项已经过期，',
  count(*) filter (not 过期), '项沿用以前的还没过期，',
  count(*) filter (最近一期 is null), '项从来没有数据。'
)
from 答案
