-- 分工：各单位分管某项指标或某类指标的负责人；指标自己的一行优先于类别。
-- topic: 基础信息
-- grain: organisation_code, category, indicator_code, official_id, start_month
-- test: not_null(organisation_code, official_id)
-- columns:
--   organisation_code: 部门或县市区的编码。
--   category: 分管的指标类别；按指标分管的为空。
--   indicator_code: 分管的指标；按类别分管的为空。
--   official_id: 分管负责人，人员编码。
--   start_month: 分工的第一个月，空为一直。
--   end_month: 分工的最后一个月，空为至今。
with responsibilities as (
  select organisation_code, category, indicator_code, official_id, start_month, end_month from raw_responsibilities
)

select
  organisation_code,
  category,
  indicator_code,
  official_id,
  start_month,
  end_month
from responsibilities
