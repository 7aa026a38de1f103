-- 函件事项：每件函件所列的落后事项。
-- topic: 落后督办
-- columns:
--   函件编号: 函件编号，如 2024-03-提醒函-370811。
--   月份: 因哪个月的落后而发，以当月1日表示。
--   文种: 提醒函或督办单。
--   收函单位: 部门或县市区的规范名称。
--   指标编码: 指标编码。
--   指标: 指标的规范名称。
--   排名 [位]: 部门的为本市在全省的位次，县市区的为在全市的位次。
--   参评数 [个]: 参评数。
--   连续落后期数 [期]: 到本期为止连续落后的期数。
--   距脱离落后 [计量单位]: 距不落后的最接近数值的差距，单位见计量单位。
--   计量单位: 差距的单位。
select
  letter_id as 函件编号,
  letter.month as 月份,
  letter.kind as 文种,
  coalesce(department_name, county_name, addressee_code) as 收函单位,
  letter_item.indicator_code as 指标编码,
  indicator_name as 指标,
  letter_item.rank as 排名,
  letter_item.participants as 参评数,
  letter_item.lag_streak as 连续落后期数,
  letter_item.gap_to_leave as 距脱离落后,
  unit as 计量单位
from letter_item
join letter using (letter_id)
left join indicator using (indicator_code)
left join department on addressee_kind = 'department' and department_code = addressee_code
left join county on addressee_kind = 'county' and county_code = addressee_code
