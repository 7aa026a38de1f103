-- 政策的反馈时限：收到提醒函、督办单后应在几个工作日内反馈。
-- topic: 政策规则
-- grain: policy_id, kind
-- test: unique(policy_id, kind); not_null(working_days); relationship(policy_id → policy.policy_id)
-- columns:
--   policy_id: 政策版本。
--   kind: 文种：提醒函或督办单。
--   working_days [个工作日]: 自落款日的次日起，几个工作日内反馈。
with replies as (
  select policy_id, kind, working_days from raw_policy_reply
)

select
  policy_id,
  kind,
  working_days
from replies
