-- 每个月、每种函件的落款日期和反馈时限（DESIGN 4 “Letters”）：次月 letter_day 日落款，超出月末的取月末，遇休息日顺延到下一个工作日；
-- 反馈时限自落款日期的下一个工作日起算第1天。政策没有写反馈时限的文种，时限为空。
-- grain: month, kind
-- test: unique(month, kind); not_null(letter_date)
with month_policies as (
  select month, policy_id from stg_month_policies
),

policies as (
  select policy_id, letter_day from stg_policies
),

kinds as (
  select distinct policy_id, kind from raw_policy_letter
),

replies as (
  select policy_id, kind, working_days from raw_policy_reply
),

workdays as (
  select day, row_number() over (order by day) as ordinal from raw_calendar where is_workday
),

due as (
  select
    month_policies.month,
    kinds.kind,
    least(
      (month_policies.month + interval 1 month)::date + (policies.letter_day - 1),
      last_day((month_policies.month + interval 1 month)::date)
    ) as letter_day,
    replies.working_days
  from month_policies
  join policies using (policy_id)
  join kinds using (policy_id)
  left join replies using (policy_id, kind)
),

dated as (
  select due.month, due.kind, due.working_days, workdays.day as letter_date, workdays.ordinal
  from due
  asof left join workdays on workdays.day >= due.letter_day
)

select
  dated.month,
  dated.kind,
  dated.letter_date,
  replies_due.day as reply_by
from dated
left join workdays as replies_due on replies_due.ordinal = dated.ordinal + dated.working_days
