-- 每月概况：每个月、每项在用指标，本市截至当月的最近一期是哪一期，是否沿用、是否过期。
-- 沿用的只供查阅；督办只依据当月的数据。
-- topic: 在省排名
-- grain: month, indicator_code
-- test: unique(month, indicator_code); not_null(is_carried_over, is_stale)
-- test: relationship(indicator_code → indicator.indicator_code)
-- columns:
--   month: 月份，以当月1日表示。
--   indicator_code: 指标编码。
--   as_of_month: 截至当月的最近一期；还没有数据的为空。
--   is_carried_over: 是否沿用以前的一期。
--   months_old [个月]: 最近一期距当月的月数；还没有数据的为空。
--   is_stale: 是否过期：月数超过频率所允许的月度1个月、季度3个月、年度12个月。
--   months_overdue [个月]: 超过允许的月数，未过期的为0；还没有数据的为空。
with months as (
  select distinct month from stg_place_values where place_kind = 'city'
),

indicators as (
  select indicator_code, frequency, start_month, end_month from indicator
),

-- 一期数据最多沿用的月数（DESIGN 4 “Stale”）
allowances as (
  select frequency, months_allowed
  from (values ('month', 1), ('quarter', 3), ('year', 12)) as allowance (frequency, months_allowed)
),

periods as (
  select month, indicator_code from stg_home_ranks
),

in_force as (
  select months.month, indicators.indicator_code, allowances.months_allowed
  from months
  join indicators
    on (indicators.start_month is null or indicators.start_month <= months.month)
    and (indicators.end_month is null or indicators.end_month >= months.month)
  left join allowances using (frequency)
),

latest as (
  select
    in_force.month,
    in_force.indicator_code,
    in_force.months_allowed,
    periods.month as as_of_month,
    datediff('month', periods.month, in_force.month)::integer as months_old
  from in_force
  asof left join periods
    on periods.indicator_code = in_force.indicator_code and in_force.month >= periods.month
)

select
  month,
  indicator_code,
  as_of_month,
  coalesce(months_old > 0, false) as is_carried_over,
  months_old,
  coalesce(months_old > months_allowed, false) as is_stale,
  if(months_old is null, null, greatest(months_old - months_allowed, 0)) as months_overdue
from latest
