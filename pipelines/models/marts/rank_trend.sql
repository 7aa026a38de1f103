-- 位次走势：本市每项指标每一期的位次及变化、差距和超越。
-- topic: 在省排名
-- grain: month, indicator_code
-- sort: indicator_code, month
-- test: unique(month, indicator_code); not_null(month, indicator_code, lag_streak)
-- test: relationship(indicator_code → indicator.indicator_code); accepted(band: leading, middle, lagging)
-- columns:
--   month: 统计月份，以当月1日表示。
--   indicator_code: 指标编码。
--   value [计量单位]: 本市的指标值，单位见指标的计量单位。
--   rank [位]: 本市在全省的位次，1为最好。
--   participants [个]: 参评的市数。
--   previous_month: 上一期，即数据中较早的最近一期，不一定是上个月；第一期为空。
--   previous_rank [位]: 上一期的位次。
--   rank_change [位]: 位次变化＝上一期位次－本期位次，正数为前移。
--   rank_year_ago [位]: 上年同月的位次；上年同月没有数据的为空。
--   band: 居前落后：leading 居前，middle 居中，lagging 落后；不作标注的为空。
--   lag_streak [期]: 到本期为止连续落后的期数；本期不落后的为0。
--   gap_to_next [计量单位]: 与前一名（数值不同者）的数值差距。
--   gap_to_first [计量单位]: 与第一名的数值差距；本市第一的为0。
--   cushion [计量单位]: 领先后一名（数值不同者）的数值差距。
--   overtaken_by: 自上一期以来超过本市的城市，按本期位次以顿号分隔。
--   overtook: 自上一期以来被本市超过的城市，按本期位次以顿号分隔。
with ranks as (
  select month, indicator_code, value, rank, participants, previous_month, previous_rank, band, lag_streak
  from stg_home_ranks
),

year_ago as (
  select (month + interval 1 year)::date as month, indicator_code, rank from stg_home_ranks
),

gaps as (
  select month, indicator_code, gap_to_next, gap_to_first, cushion from stg_home_gaps
),

overtakes as (
  select month, indicator_code, overtaken_by, overtook from stg_home_overtakes
)

select
  ranks.month,
  ranks.indicator_code,
  ranks.value,
  ranks.rank,
  ranks.participants,
  ranks.previous_month,
  ranks.previous_rank,
  ranks.previous_rank - ranks.rank as rank_change,
  year_ago.rank as rank_year_ago,
  ranks.band,
  ranks.lag_streak,
  gaps.gap_to_next,
  gaps.gap_to_first,
  gaps.cushion,
  overtakes.overtaken_by,
  overtakes.overtook
from ranks
left join year_ago using (month, indicator_code)
left join gaps using (month, indicator_code)
left join overtakes using (month, indicator_code)
