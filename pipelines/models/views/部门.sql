-- 部门：市直部门。
-- topic: 基础信息
-- columns:
--   部门编码: 部门编码。
--   部门: 规范名称。
--   简称: 简称。
--   联系科室: 联系该部门的秘书科室。
select
  department_code as 部门编码,
  department_name as 部门,
  short_name as 简称,
  coalesce(section_name, section_code) as 联系科室
from department
left join section using (section_code)
order by department.position
