-- 落后的，连续落后期数至少为1；不落后的为0。
select month, indicator_code, rank, band, lag_streak
from rank_trend
where (band is not distinct from 'lagging') <> (lag_streak >= 1)
