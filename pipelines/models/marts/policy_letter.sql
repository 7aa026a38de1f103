-- 政策的发函条件：部门和县市区落后到什么程度发提醒函或督办单。
-- topic: 政策规则
-- grain: policy_id, addressee_kind, kind
-- test: unique(policy_id, addressee_kind, kind); relationship(policy_id → policy.policy_id)
-- test: accepted(addressee_kind: department, county); accepted(kind: 提醒函, 督办单)
-- columns:
--   policy_id: 政策版本。
--   addressee_kind: 对象：department 市直部门，county 县市区。
--   kind: 文种：提醒函或督办单。
--   items_at_least [项]: 落后项数达到几项。
--   level_at_least [级]: 最高督办级别达到几级。
--   or_items_at_least [项]: 或者落后项数达到几项。
with letters as (
  select policy_id, addressee_kind, kind, items_at_least, level_at_least, or_items_at_least from raw_policy_letter
)

select
  policy_id,
  addressee_kind,
  kind,
  items_at_least,
  level_at_least,
  or_items_at_least
from letters
