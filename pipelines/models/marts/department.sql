-- 部门：市直部门。
-- topic: 基础信息
-- grain: department_code
-- test: unique(department_code); not_null(department_code, department_name)
-- columns:
--   department_code: 部门编码。
--   department_name: 规范名称。
--   short_name: 简称；未填的同规范名称。
--   section_code: 联系该部门的秘书科室。
--   position: 行政序列，从1起。
with departments as (
  select department_code, department_name, short_name, section_code, ordinal from raw_departments
)

select
  department_code,
  department_name,
  coalesce(short_name, department_name) as short_name,
  section_code,
  ordinal as position
from departments
