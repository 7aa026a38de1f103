-- 督办级别：本市落后的每项指标由谁以什么形式召集。
-- topic: 落后督办
-- columns:
--   月份: 统计月份，以当月1日表示。
--   指标编码: 指标编码。
--   指标: 指标的规范名称。
--   牵头部门: 牵头部门的规范名称。
--   排名 [位]: 本市在全省的位次。
--   参评数 [个]: 参评的市数。
--   连续落后期数 [期]: 到本期为止连续落后的期数。
--   级别 [级]: 督办级别，数字越大越重。
--   召集人: 召集人的职务。
--   形式: 约谈、专门会议等。
--   理由: 定级的理由。
select
  month as 月份,
  indicator_code as 指标编码,
  indicator_name as 指标,
  coalesce(department_name, lead_department_code) as 牵头部门,
  rank as 排名,
  participants as 参评数,
  lag_streak as 连续落后期数,
  level as 级别,
  convener as 召集人,
  form as 形式,
  reason as 理由
from escalation
left join indicator using (indicator_code)
left join department on department.department_code = indicator.lead_department_code
