-- 各月所依政策：有数据的每个月按哪一版政策判定。
-- topic: 政策规则
-- grain: month
-- test: unique(month); relationship(policy_id → policy.policy_id)
-- columns:
--   month: 月份，以当月1日表示。
--   policy_id: 判定该月所依的政策版本；早于第一版的按第一版。
with months as (
  select month, policy_id from stg_month_policies
)

select
  month,
  policy_id
from months
