-- 本市落后的每项指标都有督办级别，不落后的都没有。
select month, indicator_code, rank_trend.band, escalation.level
from rank_trend
full join escalation using (month, indicator_code)
where (rank_trend.band = 'lagging') is distinct from (escalation.level is not null)
  and (rank_trend.band = 'lagging' or escalation.level is not null)
