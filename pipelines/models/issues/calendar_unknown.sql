-- 函件的落款日期或反馈时限所在的年份没有放假安排，按周一至周五推算，每年提醒一次。
-- grain: year
with letter_days as (
  select month, letter_date, reply_by from stg_letter_days
),

days as (
  select month, letter_date as day from letter_days
  union all
  select month, reply_by from letter_days where reply_by is not null
),

unknown_days as (
  select day from raw_calendar where not is_known
),

years as (
  select year(days.day)::integer as year, min(days.month) as month
  from days
  join unknown_days using (day)
  group by year(days.day)
),

month_policies as (
  select month, policy_id from stg_month_policies
),

policies as (
  select policy_id, source_file from stg_policies
)

select
  'policy' as dataset,
  policies.source_file,
  null::integer as source_line,
  null::varchar as column_name,
  null::varchar as raw_value,
  years.month,
  years.year
from years
join month_policies using (month)
join policies using (policy_id)
order by years.year
