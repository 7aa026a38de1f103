-- 各位副市长分管的指标，本月领先、落后各几项？
-- topic: 部门
-- about: 本月有在省位次的指标按指标表里的分管副市长合计，落后最多的在前。没有填的，和登记了任期而当月不在任的，合在一行。
-- answer: {月份}，排在最前的是{分管副市长}：{有位次}项中落后{落后}项。
with 本月 as (
  select max(月份) as 月份 from 城市榜
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
),

当月 as (
  select
    走势.*,
    coalesce(if(coalesce(任职.在任, true), 指标.分管副市长, null), '未填或当月不在任') as 分管副市长
  from 位次走势 as 走势
  join 本月 using (月份)
  left join 指标 on 指标.指标编码 = 走势.指标编码
  left join 任职 on 任职.姓名 = 指标.分管副市长
  where 走势.排名 is not null
)

select
  分管副市长,
  (count(*) filter (标注 = '落后'))::integer as 落后,
  (count(*) filter (标注 = '领先'))::integer as 领先,
  count(*)::integer as 有位次,
  (count(*) filter (位次变化 < 0))::integer as 退位,
  (count(*) filter (位次变化 > 0))::integer as 进位,
  round(avg(排名), 2) as 平均位次,
  string_agg(指标, '、' order by 参评数 - 排名, 指标编码) filter (标注 = '落后') as 落后的指标,
  月份
from 当月
group by 分管副市长, 月份
order by 落后 desc, 平均位次 desc, 分管副市长
