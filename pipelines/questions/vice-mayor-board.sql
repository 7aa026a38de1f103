-- 各位副市长分管的指标，本月居前、落后各几项？
-- topic: 部门
-- about: 本月有在省位次的指标按指标表里的分管副市长合计，落后最多的在前。没有填的，和登记了任期而当月不在任的，合在最后一行。
-- needs: 在省排名、本市位次
-- none: {在省月份}没有本市的在省位次
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
  (count(*) filter (标注 = '居前'))::integer as 居前,
  count(*)::integer as 有位次,
  (count(*) filter (位次变化 < 0))::integer as 退位,
  (count(*) filter (位次变化 > 0))::integer as 进位,
  round(avg(排名), 2) as 平均位次,
  string_agg(指标, '、' order by 参评数 - 排名, 指标编码) filter (标注 = '落后') as 落后的指标,
  月份
from 当月
group by 分管副市长, 月份
order by 分管副市长 = '未填或当月不在任', 落后 desc, 平均位次 desc, 分管副市长

-- answer:
with 有名 as (
  select * from 答案 where 分管副市长 <> '未填或当月不在任'
)

select concat(
  strftime(max(月份), '%Y年%-m月'),
  '，', (select count(*) from 有名), '位副市长分管的', coalesce(sum(有位次), 0), '项指标有在省位次：居前', coalesce(sum(居前), 0), '项，落后', coalesce(sum(落后), 0), '项',
  (
    select concat(
      '；落后最多的是',
      array_to_string(list(名称 order by 名称)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '个人'), ''),
      '（', if(count(*) > 1, '各', ''), any_value(落后), '项）'
    )
    from (select 分管副市长 as 名称, 落后 from 有名 where 落后 > 0 qualify rank() over (order by 落后 desc) = 1)
    having count(*) > 0
  ),
  (
    select concat(
      '；居前最多的是',
      array_to_string(list(名称 order by 名称)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '个人'), ''),
      '（', if(count(*) > 1, '各', ''), any_value(居前), '项）'
    )
    from (select 分管副市长 as 名称, 居前 from 有名 where 居前 > 0 qualify rank() over (order by 居前 desc) = 1)
    having count(*) > 0
  ),
  (select concat('。另有', 有位次, '项没有填分管副市长或当月不在任，落后', 落后, '项') from 答案 where 分管副市长 = '未填或当月不在任'),
  '。'
)
from (
  select 月份, 有位次, 居前, 落后 from 有名
  union all
  select 月份, 0, 0, 0 from 答案
)
