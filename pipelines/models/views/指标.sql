-- 指标：纳入督查的重点指标及事项。
-- topic: 基础信息
-- columns:
--   指标编码: 指标编码。
--   指标: 规范名称。
--   类型: 指标或事项。
--   类别: 所属类别。
--   计量单位: 数值的单位。
--   方向: 越高越好或越低越好。
--   小数位: 显示的小数位数。
--   频率: 月、季或年。
--   累计: 数值是否为年初累计。
--   牵头部门: 牵头部门的规范名称。
--   分管副市长: 姓名。
--   分管秘书长: 姓名。
--   省考核: 是否列入省考核。
--   启用月份: 纳入督查的第一个月，空为一直。
--   停用月份: 纳入督查的最后一个月，空为一直。
with names as (
  select official_id, any_value(official_name order by start_month) as official_name from official group by official_id
)

select
  indicator_code as 指标编码,
  indicator_name as 指标,
  kind as 类型,
  category as 类别,
  unit as 计量单位,
  case direction when 'higher' then '越高越好' when 'lower' then '越低越好' end as 方向,
  decimals as 小数位,
  case frequency when 'month' then '月' when 'quarter' then '季' when 'year' then '年' end as 频率,
  is_cumulative as 累计,
  coalesce(department_name, lead_department_code) as 牵头部门,
  coalesce(vice_mayors.official_name, indicator.vice_mayor) as 分管副市长,
  coalesce(secretaries.official_name, indicator.deputy_secretary) as 分管秘书长,
  in_assessment as 省考核,
  start_month as 启用月份,
  end_month as 停用月份
from indicator
left join department on department.department_code = indicator.lead_department_code
left join names as vice_mayors on vice_mayors.official_id = indicator.vice_mayor
left join names as secretaries on secretaries.official_id = indicator.deputy_secretary
order by indicator.position
