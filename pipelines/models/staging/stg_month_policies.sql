-- 有数据的每个月按哪一版政策判定：当月有效的一版；早于第一版的按第一版。
-- grain: month
-- test: unique(month); not_null(month, policy_id)
with months as (
  select distinct month from stg_place_values
),

policies as (
  select policy_id, effective_from, effective_to, is_first from stg_policies
)

select
  months.month,
  policies.policy_id,
  months.month < policies.effective_from as is_before_first
from months
join policies
  on (months.month >= policies.effective_from or policies.is_first)
  and (months.month <= policies.effective_to or policies.effective_to is null)
