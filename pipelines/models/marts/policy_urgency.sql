-- 政策的督办级别：落后的指标按次序取第一个符合的级别，名次和连续期数符合其一即可。
-- topic: 政策规则
-- grain: policy_id, position
-- test: unique(policy_id, position); not_null(level, convener, form); relationship(policy_id → policy.policy_id)
-- columns:
--   policy_id: 政策版本。
--   position: 判定的次序，从1起。
--   level [级]: 督办级别，数字越大越重。
--   convener: 召集人。
--   form: 形式。
--   places_from_last [位]: 倒数第几名以内；空为不看名次。
--   lag_streak [期]: 连续落后几期以上；空为不看期数。
with urgency as (
  select policy_id, position, level, convener, form, places_from_last, lag_streak from raw_policy_urgency
)

select
  policy_id,
  position,
  level,
  convener,
  form,
  places_from_last,
  lag_streak
from urgency
