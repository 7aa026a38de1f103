-- 不参评的市和县市区，既不落后也不领先，没有位次。
with ranked as (
  select month, indicator_code, city_code as place_code, rank, null as band from provincial_ranking where rank is not null
  union all
  select month, indicator_code, county_code, rank, band from county_ranking where rank is not null or band is not null
  union all
  select month, indicator_code, place_code, rank, 'lagging' from lagging_item
)

select ranked.month, ranked.indicator_code, ranked.place_code, ranked.rank, ranked.band
from ranked
join exemption using (indicator_code, place_code)
where (exemption.start_month is null or exemption.start_month <= ranked.month)
  and (exemption.end_month is null or exemption.end_month >= ranked.month)
