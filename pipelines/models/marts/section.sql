-- 秘书科室：秘书科室及其服务的分管领导。
-- topic: 基础信息
-- grain: section_code
-- test: unique(section_code); not_null(section_code, section_name)
-- columns:
--   section_code: 科室编码。
--   section_name: 规范名称，如秘书一科。
--   vice_mayor: 该科室服务的副市长，人员编码。
--   deputy_secretary: 该科室服务的副秘书长，人员编码。
--   position: 行政序列，从1起。
with sections as (
  select section_code, section_name, vice_mayor, deputy_secretary, ordinal from raw_sections
)

select
  section_code,
  section_name,
  vice_mayor,
  deputy_secretary,
  ordinal as position
from sections
