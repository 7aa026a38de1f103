-- 位次走势：本市每项指标每一期的位次及变化、差距和超越。
-- topic: 在省排名
-- columns:
--   月份: 统计月份，以当月1日表示。
--   指标编码: 指标编码。
--   指标: 指标的规范名称。
--   类别: 指标所属类别。
--   数值 [计量单位]: 本市的指标值。
--   计量单位: 数值的单位。
--   排名 [位]: 本市在全省的位次，1为最好。
--   参评数 [个]: 参评的市数。
--   上期月份: 数据中较早的最近一期，不一定是上个月。
--   上期排名 [位]: 上一期的位次。
--   位次变化 [位]: 上期排名减本期排名，正数为前移。
--   上年同月排名 [位]: 上年同月的位次。
--   标注: 居前、居中或落后；不作标注的为空。
--   连续落后期数 [期]: 到本期为止连续落后的期数；本期不落后的为0。
--   距前一名 [计量单位]: 与前一名（数值不同者）的数值差距。
--   距第一名 [计量单位]: 与第一名的数值差距；本市第一的为0。
--   领先后一名 [计量单位]: 领先后一名（数值不同者）的数值差距。
--   被超过: 自上一期以来超过本市的城市，以顿号分隔。
--   超过: 自上一期以来被本市超过的城市，以顿号分隔。
select
  month as 月份,
  indicator_code as 指标编码,
  indicator_name as 指标,
  category as 类别,
  value as 数值,
  unit as 计量单位,
  rank as 排名,
  participants as 参评数,
  previous_month as 上期月份,
  previous_rank as 上期排名,
  rank_change as 位次变化,
  rank_year_ago as 上年同月排名,
  case band when 'leading' then '居前' when 'middle' then '居中' when 'lagging' then '落后' end as 标注,
  lag_streak as 连续落后期数,
  gap_to_next as 距前一名,
  gap_to_first as 距第一名,
  cushion as 领先后一名,
  overtaken_by as 被超过,
  overtook as 超过
from rank_trend
left join indicator using (indicator_code)
