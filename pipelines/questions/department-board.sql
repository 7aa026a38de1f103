-- 各部门牵头的指标，本月居前、落后各几项？
-- topic: 部门
-- about: 本月有在省位次的指标按牵头部门合计，落后最多的在前；没有填牵头部门的，合在最后一行。沿用以前各期的不算。
-- needs: 在省排名、本市位次
-- none: {在省月份}没有本市的在省位次
with 本月 as (
  select max(月份) as 月份 from 城市榜
)

select
  coalesce(指标.牵头部门, '未填牵头部门') as 牵头部门,
  (count(*) filter (走势.标注 = '落后'))::integer as 落后,
  (count(*) filter (走势.标注 = '居前'))::integer as 居前,
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
order by count(指标.牵头部门) = 0, 落后 desc, 平均位次 desc, 牵头部门

-- answer:
with 有名 as (
  select * from 答案 where 牵头部门 <> '未填牵头部门'
)

select concat(
  strftime(max(月份), '%Y年%-m月'),
  '，', (select count(*) from 有名), '个部门牵头的', coalesce(sum(有位次), 0), '项指标有在省位次：居前', coalesce(sum(居前), 0), '项，落后', coalesce(sum(落后), 0), '项',
  (
    select concat(
      '；落后最多的是',
      array_to_string(list(名称 order by 名称)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '个部门'), ''),
      '（', if(count(*) > 1, '各', ''), any_value(落后), '项）'
    )
    from (select 牵头部门 as 名称, 落后 from 有名 where 落后 > 0 qualify rank() over (order by 落后 desc) = 1)
    having count(*) > 0
  ),
  (
    select concat(
      '；居前最多的是',
      array_to_string(list(名称 order by 名称)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '个部门'), ''),
      '（', if(count(*) > 1, '各', ''), any_value(居前), '项）'
    )
    from (select 牵头部门 as 名称, 居前 from 有名 where 居前 > 0 qualify rank() over (order by 居前 desc) = 1)
    having count(*) > 0
  ),
  (select concat('。另有', 有位次, '项没有填牵头部门，落后', 落后, '项') from 答案 where 牵头部门 = '未填牵头部门'),
  '。'
)
from (
  select 月份, 有位次, 居前, 落后 from 有名
  union all
  select 月份, 0, 0, 0 from 答案
)
