-- 各部门牵头的指标，本月领先、落后各几项？
-- topic: 部门
-- about: 本月有在省位次的指标按牵头部门合计，落后最多的在前。沿用以前各期的不算。
-- answer: {月份}，排在最前的是{牵头部门}，{有位次}项中落后{落后}项。
with 本月 as (
  select max(月份) as 月份 from 城市榜
)

select
  coalesce(指标.牵头部门, '未填牵头部门') as 牵头部门,
  (count(*) filter (走势.标注 = '落后'))::integer as 落后,
  (count(*) filter (走势.标注 = '领先'))::integer as 领先,
  count(*)::integer as 有位次,
  (count(*) filter (走势.位次变化 < 0))::integer as 退位,
  (count(*) filter (走势.位次变化 > 0))::integer as 进位,
  round(avg(走势.排名), 2) as 平均位次,
  string_agg(走势.指标, '、' order by 走势.参评数 - 走势.排名, 走势.指标编码) filter (走势.标注 = '落后') as 落后的指标,
  走势.月份
from 位次走势 as 走势
join 本月 using (月份)
left join 指标 using (指标编码)
where 走势.排名 is not null
group by coalesce(指标.牵头部门, '未填牵头部门'), 走势.月份
order by 落后 desc, 平均位次 desc, 牵头部门
