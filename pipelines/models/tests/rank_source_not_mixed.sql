-- 同一项指标同一个月的位次，公布的和计算的不混用。
select place_kind, month, indicator_code, count(distinct rank_source) as rank_sources
from stg_place_rankings
group by place_kind, month, indicator_code
having count(distinct rank_source) > 1
