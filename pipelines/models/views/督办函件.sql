-- 督办函件：每个月按政策应当发给每个单位的提醒函或督办单。
-- topic: 落后督办
-- columns:
--   函件编号: 函件编号，如 2024-03-提醒函-370811。
--   月份: 因哪个月的落后而发，以当月1日表示。
--   文种: 提醒函或督办单。
--   单位类型: 市直部门或县市区。
--   收函单位: 部门或县市区的规范名称。
--   事项数 [项]: 所列落后事项数。
--   最高级别 [级]: 所列事项的最高督办级别；县市区不分级，为空。
--   落款日期: 次月的政策规定日，遇休息日顺延。
--   反馈时限: 应当反馈的最后一天。
--   文号: 正式印发时才给，此前为空。
--   次序: 在同一文种、同一年中的次序。
select
  letter_id as 函件编号,
  month as 月份,
  kind as 文种,
  case addressee_kind when 'department' then '市直部门' when 'county' then '县市区' end as 单位类型,
  coalesce(department_name, county_name, addressee_code) as 收函单位,
  item_count as 事项数,
  highest_level as 最高级别,
  letter_date as 落款日期,
  reply_by as 反馈时限,
  document_number as 文号,
  serial as 次序
from letter
left join department on addressee_kind = 'department' and department_code = addressee_code
left join county on addressee_kind = 'county' and county_code = addressee_code
