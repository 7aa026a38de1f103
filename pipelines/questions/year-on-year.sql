-- 和上年同月比，哪些指标退位、哪些进位？
-- topic: 在省排名
-- about: 在用而没有过期的每项指标取最近一期，与上年同一个月的位次相比，退得最多的在前。位次变化是较上年同月的变化，不是较上一期。
-- needs: 在省排名
-- none: 没有一项指标可与上年同月相比：最近一期或上年同月没有本市的位次
with 最近 as (
  select 指标编码, 最近一期 from 每月概况 where 月份 = (select max(月份) from 每月概况) and not 过期 -- 只有在用的指标
)

select
  走势.指标,
  走势.上年同月排名 - 走势.排名 as 位次变化,
  走势.上年同月排名,
  走势.排名,
  走势.参评数,
  走势.标注,
  走势.类别,
  指标.牵头部门,
  走势.月份
from 位次走势 as 走势
join 最近 on 最近.指标编码 = 走势.指标编码 and 最近.最近一期 = 走势.月份
left join 指标 on 指标.指标编码 = 走势.指标编码
where 走势.排名 is not null and 走势.上年同月排名 is not null
order by 位次变化, 走势.排名 desc, 走势.指标编码

-- answer:
with 退得最多 as (
  select 指标, -位次变化 as 位, 排名, 参评数
  from 答案
  where 位次变化 < 0
  qualify rank() over (order by 位次变化) = 1
)

select concat(
  count(*), '项指标可与上年同月相比：',
  count(*) filter (位次变化 < 0), '项退位、',
  count(*) filter (位次变化 > 0), '项进位、',
  count(*) filter (位次变化 = 0), '项持平',
  (
    select concat(
      '；退得最多的是',
      array_to_string(list(concat(指标, '（现为', 排名, '/', 参评数, '）') order by 排名 desc, 指标)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '项'), ''),
      '，', if(count(*) > 1, '各', ''), '降', any_value(位), '位'
    )
    from 退得最多
    having count(*) > 0
  ),
  '。'
)
from 答案
