-- 本市每项指标的下一期是否走出落后；还没有下一期的为空。
-- grain: month, indicator_code
-- kind: view
with periods as (
  select
    month,
    indicator_code,
    lead(month) over indicator_periods as next_month,
    lead(band) over indicator_periods as next_band
  from stg_home_ranks
  window indicator_periods as (partition by indicator_code order by month)
)

select
  month,
  indicator_code,
  if(next_month is null, null, next_band is distinct from 'lagging') as recovered
from periods
