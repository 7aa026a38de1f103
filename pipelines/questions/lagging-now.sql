-- 本月哪些指标在省落后，归谁分管？
-- topic: 在省排名
-- about: 最近一个数据月份本市落后的指标，越靠近末位越在前。距脱离落后是与不落后的城市中最接近的数值相差多少；登记了任期而当月不在任的，不写姓名。
-- needs: 在省排名、本市位次
-- none: {在省月份}没有在省落后的指标
-- answer: {月份}，{行数}项指标在省落后，排在最前的是{指标}（{排名}）。
with 本月 as (
  select max(月份) as 月份 from 城市榜 -- 有数据的最近一个月，哪怕那个月没有一项落后
),

-- 登记了任期的，当月是否以副市长在任；县市区也有副市长，不算
任职 as (
  select
    负责人.姓名,
    bool_or(
      coalesce(负责人.职务 like '%副市长%', true)
      and coalesce(负责人.单位 not in (select 县市区 from 县市区), true)
      and coalesce(负责人.任职开始 <= 本月.月份, true)
      and coalesce(负责人.任职结束 >= 本月.月份, true)
    ) as 在任
  from 负责人
  cross join 本月
  group by 负责人.姓名
)

select
  走势.指标,
  走势.排名,
  走势.参评数,
  走势.位次变化,
  走势.连续落后期数,
  落后事项.距脱离落后,
  走势.计量单位,
  指标.牵头部门,
  if(coalesce(任职.在任, true), 指标.分管副市长, null) as 分管副市长,
  走势.月份
from 位次走势 as 走势
join 本月 using (月份)
left join 落后事项
  on 落后事项.月份 = 走势.月份 and 落后事项.指标编码 = 走势.指标编码 and 落后事项.范围 = '全省'
left join 指标 on 指标.指标编码 = 走势.指标编码
left join 任职 on 任职.姓名 = 指标.分管副市长
where 走势.标注 = '落后'
order by 走势.参评数 - 走势.排名, 走势.连续落后期数 desc, 走势.指标编码
