-- 早于第一版政策的月份，按第一版判定，每月提醒一次。
-- grain: month
with months as (
  select month, policy_id from stg_month_policies where is_before_first
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
  months.month,
  months.policy_id as policy
from months
join policies using (policy_id)
order by months.month
