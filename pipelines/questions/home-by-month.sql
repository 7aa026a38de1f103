-- 近12个月，本市居前、落后的指标多了还是少了？
-- topic: 在省排名
-- about: 最近12个月逐月的项数和平均位次，最近的在前。季末、年末公布的指标多，比较时看百分比。
-- needs: 在省排名
-- none: 近12个月没有本市的在省位次
select
  城市榜.月份,
  城市榜.有位次,
  城市榜.领先 as 居前,
  城市榜.落后,
  round(100.0 * 城市榜.领先 / nullif(城市榜.有位次, 0), 1) as 居前百分比,
  round(100.0 * 城市榜.落后 / nullif(城市榜.有位次, 0), 1) as 落后百分比,
  城市榜.第一名,
  round(城市榜.平均位次, 2) as 平均位次
from 城市榜
join 城市 using (城市)
where 城市.本市 and 城市榜.月份 > (select max(月份) from 城市榜) - interval 12 month
order by 城市榜.月份 desc

-- answer:
with 首尾 as (
  select
    count(*) as 月数,
    min(月份) as 首月,
    max(月份) as 末月,
    arg_min(有位次, 月份) as 首有位次,
    arg_max(有位次, 月份) as 末有位次,
    arg_min(落后, 月份) as 首落后,
    arg_max(落后, 月份) as 末落后,
    arg_min(居前, 月份) as 首居前,
    arg_max(居前, 月份) as 末居前
  from 答案
  where 有位次 > 0
),

比较 as (
  select
    月数,
    strftime(首月, '%Y年%-m月') as 首月,
    strftime(末月, '%Y年%-m月') as 末月,
    首有位次,
    末有位次,
    case
      when 末落后 > 首落后 then concat('落后由', 首落后, '项到', 末落后, '项，多了', 末落后 - 首落后, '项')
      when 末落后 < 首落后 then concat('落后由', 首落后, '项到', 末落后, '项，少了', 首落后 - 末落后, '项')
      else concat('落后不增不减，都是', 末落后, '项')
    end as 落后,
    case
      when 末居前 > 首居前 then concat('居前由', 首居前, '项到', 末居前, '项，多了', 末居前 - 首居前, '项')
      when 末居前 < 首居前 then concat('居前由', 首居前, '项到', 末居前, '项，少了', 首居前 - 末居前, '项')
      else concat('居前不增不减，都是', 末居前, '项')
    end as 居前,
    concat('居前', 末居前, '项，落后', 末落后, '项') as 本月
  from 首尾
)

select case
  when 月数 = 0 then '近12个月没有本市的在省位次。'
  when 月数 = 1 then concat('近12个月只有', 末月, '有位次，说不出多了还是少了：', 末有位次, '项中', 本月, '。')
  else concat('从', 首月, '到', 末月, '，', 居前, '；', 落后, '。有位次的指标由', 首有位次, '项到', 末有位次, '项。')
end
from 比较
