-- 本市和各县市区每项指标每一期的位次、上一期和连续落后期数，同一条规则。
-- 上一期是该单位数据中较早的最近一期，不一定是上个月；不作标注的一期中断连续落后。
-- 完成率＝数值÷目标，越低越好的＝目标÷数值（DESIGN 4）；有一个不是正数的为空。
-- 行数最多的一张中间表：只有几种取值的列存为枚举，省四分之一的内存。
-- grain: place_kind, month, indicator_code, place_code
-- test: unique(place_kind, month, indicator_code, place_code); not_null(lag_streak)
with counties as (
  select place_kind, month, indicator_code, place_code, value, target, rank, rank_source, participants, band,
    file_id, source_line
  from stg_place_rankings
  where place_kind = 'county'
),

home as (
  select place_kind, month, indicator_code, place_code, value, target, rank, rank_source, participants, band,
    file_id, source_line
  from stg_place_rankings
  where place_kind = 'city' and place_code in (select city_code from raw_cities where is_home)
),

directions as (
  select indicator_code, direction from raw_indicators
),

rankings as (
  from counties
  union all
  from home
),

periods as (
  select
    *,
    lag(month) over place_periods as previous_month,
    lag(rank) over place_periods as previous_rank,
    row_number() over place_periods as period
  from rankings
  window place_periods as (partition by place_kind, place_code, indicator_code order by month)
),

last_not_lagging as (
  select
    *,
    max(if(band is distinct from 'lagging', period, 0)) over (
      partition by place_kind, place_code, indicator_code order by month rows unbounded preceding
    ) as ended_at
  from periods
)

select
  place_kind::enum('city', 'county') as place_kind,
  month,
  indicator_code,
  place_code,
  value,
  target,
  case
    when value <= 0 or target <= 0 then null
    when directions.direction = 'lower' then target / value
    else value / target
  end as completion,
  rank,
  rank_source::enum('reported', 'computed') as rank_source,
  participants,
  band::enum('leading', 'middle', 'lagging') as band,
  previous_month,
  previous_rank,
  (period - ended_at)::integer as lag_streak,
  file_id,
  source_line
from last_not_lagging
left join directions using (indicator_code)
