-- 负责人：负责人的职务和任期，一人每任一职一行。
-- topic: 基础信息
-- columns:
--   人员编码: 一人一码，换任职务不变。
--   姓名: 姓名。
--   单位: 任职单位的规范名称。
--   职务: 职务。
--   任职开始: 任职的第一个月，空为一直。
--   任职结束: 任职的最后一个月，空为在任。
select
  official_id as 人员编码,
  official_name as 姓名,
  coalesce(department_name, county_name, organisation_code) as 单位,
  post as 职务,
  start_month as 任职开始,
  end_month as 任职结束
from official
left join department on department_code = organisation_code
left join county on county_code = organisation_code
