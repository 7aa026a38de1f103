-- 每月概况：每个月、每项在用指标，本市截至当月的最近一期及其位次，是否沿用、是否过期。
-- topic: 在省排名
-- columns:
--   月份: 月份，以当月1日表示。
--   指标编码: 指标编码。
--   指标: 指标的规范名称。
--   最近一期: 截至当月的最近一期；还没有数据的为空。
--   排名 [位]: 最近一期的位次。
--   参评数 [个]: 最近一期参评的市数。
--   沿用: 是否沿用以前的一期。
--   过期: 是否超过频率所允许的月数；还没有数据的为空。
--   超过月数 [个月]: 超过允许的月数。
select
  standing.month as 月份,
  standing.indicator_code as 指标编码,
  indicator_name as 指标,
  standing.as_of_month as 最近一期,
  rank_trend.rank as 排名,
  rank_trend.participants as 参评数,
  standing.is_carried_over as 沿用,
  if(standing.as_of_month is null, null, standing.is_stale) as 过期,
  standing.months_overdue as 超过月数
from monthly_standing as standing
left join indicator using (indicator_code)
left join rank_trend
  on rank_trend.indicator_code = standing.indicator_code and rank_trend.month = standing.as_of_month
