-- 落后的，连续落后期数至少为1；不落后的为0。
select month, indicator_code, null as county_code, rank, band, lag_streak
from rank_trend
where (band is not distinct from 'lagging') <> (lag_streak >= 1)
union all
select month, indicator_code, county_code, rank, band, lag_streak
from county_ranking
where (band is not distinct from 'lagging') <> (lag_streak >= 1)
