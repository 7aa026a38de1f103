-- 本月各县市区居前、落后各几项？
-- topic: 县市区
-- about: 最近一个有县域数据的月份，落后最多的在前。功能区不参评的指标多，比较时看落后百分比。
-- needs: 县域指标
-- none: {县域月份}没有县域指标
select
  县市区,
  落后,
  领先 as 居前,
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

-- answer:
with 有名 as (
  select * from 答案
)

select concat(
  strftime(max(月份), '%Y年%-m月'),
  '，', count(*) filter (有位次 > 0), '个县市区有位次',
  if(max(落后) = 0, '，没有落后的', ''),
  (
    select concat(
      '；落后最多的是',
      array_to_string(list(名称 order by 名称)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '个县市区'), ''),
      '（', if(count(*) > 1, '各', ''), any_value(落后), '项）'
    )
    from (select 县市区 as 名称, 落后 from 有名 where 落后 > 0 qualify rank() over (order by 落后 desc) = 1)
    having count(*) > 0
  ),
  (
    select concat(
      '；居前最多的是',
      array_to_string(list(名称 order by 名称)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '个县市区'), ''),
      '（', if(count(*) > 1, '各', ''), any_value(居前), '项）'
    )
    from (select 县市区 as 名称, 居前 from 有名 where 居前 > 0 qualify rank() over (order by 居前 desc) = 1)
    having count(*) > 0
  ),
  '。'
)
from 答案
