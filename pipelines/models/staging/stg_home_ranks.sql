-- 本市每项指标每一期的位次、上一期和连续落后期数。
-- grain: month, indicator_code
-- kind: view
-- test: unique(month, indicator_code)
select month, indicator_code, value, rank, participants, band::varchar as band, previous_month, previous_rank, lag_streak
from stg_place_periods
where place_kind = 'city'
