-- 督办级别：本市落后的每项指标由谁以什么形式召集。按当月政策取第一个符合的级别，都不符合的取最轻的一级。
-- topic: 落后督办
-- grain: month, indicator_code
-- test: unique(month, indicator_code); not_null(rank, participants, lag_streak, level, convener, form, reason)
-- test: relationship(indicator_code → indicator.indicator_code)
-- columns:
--   month: 统计月份，以当月1日表示。
--   indicator_code: 指标编码。
--   rank [位]: 本市在全省的位次。
--   participants [个]: 参评的市数。
--   lag_streak [期]: 到本期为止连续落后的期数。
--   level [级]: 督办级别，数字越大越重。
--   convener: 召集人，如市长、分管副市长、分管秘书长。
--   form: 形式，如约谈、专门会议。
--   reason: 定级的理由。
with lagging as (
  select month, indicator_code, rank, participants, lag_streak, participants - rank + 1 as from_last
  from rank_trend
  where band = 'lagging'
),

month_policies as (
  select month, policy_id from stg_month_policies
),

urgency as (
  select policy_id, position, level, convener, form, places_from_last, lag_streak as streak_at_least
  from raw_policy_urgency
),

candidates as (
  select
    lagging.month,
    lagging.indicator_code,
    lagging.rank,
    lagging.participants,
    lagging.lag_streak,
    lagging.from_last,
    urgency.position,
    urgency.level,
    urgency.convener,
    urgency.form,
    coalesce(lagging.from_last <= urgency.places_from_last, false) as fits_by_place,
    coalesce(lagging.lag_streak >= urgency.streak_at_least, false) as fits_by_streak
  from lagging
  join month_policies using (month)
  join urgency using (policy_id)
),

chosen as (
  select
    *,
    fits_by_place or fits_by_streak as fits
  from candidates
  qualify row_number() over (
    partition by month, indicator_code
    order by fits desc, if(fits, position, level), position
  ) = 1
)

select
  month,
  indicator_code,
  rank,
  participants,
  lag_streak,
  level,
  convener,
  form,
  concat(
    format('全省第{}位，共{}市', rank, participants),
    case
      when not fits then '，落后'
      when not fits_by_place then ''
      when from_last = 1 then '，为末位'
      else format('，为倒数第{}位', from_last)
    end,
    if(fits_by_streak, format('；连续{}期落后', lag_streak), '')
  ) as reason
from chosen
