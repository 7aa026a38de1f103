-- 近12个月各县市区落后多少项次？
-- topic: 县市区
-- about: 一项指标一个月落后记一项次，合计最近12个月，最多的在前。平均位次是各项次位次的平均。
-- needs: 县域指标
-- none: 没有县域指标
with 本月 as (
  select max(月份) as 月份 from 县域榜
)

select
  县域榜.县市区,
  sum(县域榜.落后)::integer as 落后项次,
  sum(县域榜.领先)::integer as 居前项次,
  sum(县域榜.有位次)::integer as 有位次项次,
  round(100.0 * sum(县域榜.落后) / nullif(sum(县域榜.有位次), 0), 1) as 落后百分比,
  -- 各月有位次的指标数不同，按指标数加权：平均位次乘以指标数是位次之和，是整数
  round(sum(round(县域榜.平均位次 * 县域榜.有位次)) / nullif(sum(县域榜.有位次), 0), 2) as 平均位次,
  (sum(县域榜.落后) filter (县域榜.月份 = 本月.月份))::integer as 其中本月落后,
  count(*)::integer as 有数据月数,
  本月.月份 as 截至月份
from 县域榜
join 本月 on 县域榜.月份 > 本月.月份 - interval 12 month
group by 县域榜.县市区, 本月.月份
order by 落后项次 desc, 落后百分比 desc nulls last, 县域榜.县市区

-- answer:
with 有名 as (
  select * from 答案
)

select concat(
  '到', strftime(max(截至月份), '%Y年%-m月'), '的12个月里，各县市区共落后', sum(落后项次), '项次',
  (
    select concat(
      '；落后最多的是',
      array_to_string(list(名称 order by 名称)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '个县市区'), ''),
      '（', if(count(*) > 1, '各', ''), any_value(落后项次), '项次）'
    )
    from (select 县市区 as 名称, 落后项次 from 有名 where 落后项次 > 0 qualify rank() over (order by 落后项次 desc) = 1)
    having count(*) > 0
  ),
  (
    select concat(
      '；居前最多的是',
      array_to_string(list(名称 order by 名称)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '个县市区'), ''),
      '（', if(count(*) > 1, '各', ''), any_value(居前项次), '项次）'
    )
    from (select 县市区 as 名称, 居前项次 from 有名 where 居前项次 > 0 qualify rank() over (order by 居前项次 desc) = 1)
    having count(*) > 0
  ),
  '。'
)
from 答案
