-- 启用月份之前、停用月份之后，不标注领先落后，也不督办。
with marked as (
  select month, indicator_code, band from rank_trend where band is not null
  union all
  select month, indicator_code, band from county_ranking where band is not null
)

select month, indicator_code, band, start_month, end_month
from marked
join indicator using (indicator_code)
where month < start_month or month > end_month
