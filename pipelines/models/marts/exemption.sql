-- 不参评：某项指标不参评的市或县市区，不算落后，也不计入参评数。
-- topic: 基础信息
-- grain: indicator_code, place_code, start_month
-- test: not_null(indicator_code, place_code); relationship(indicator_code → indicator.indicator_code)
-- columns:
--   indicator_code: 指标编码。
--   place_code: 不参评的城市或县市区的编码。
--   start_month: 不参评的第一个月，空为一直。
--   end_month: 不参评的最后一个月，空为至今。
--   reason: 不参评的原因。
with exemptions as (
  select indicator_code, place_code, start_month, end_month, reason from raw_exemptions
)

select
  indicator_code,
  place_code,
  start_month,
  end_month,
  reason
from exemptions
