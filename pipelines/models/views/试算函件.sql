-- 试算函件：最近12个月里，每个单位每个月按现行政策和按草案各应收到什么函件。没有草案的没有行。
-- topic: 政策规则
-- columns:
--   月份: 因哪个月的落后而发，以当月1日表示。
--   单位类型: 市直部门或县市区。
--   收函单位: 部门或县市区的规范名称。
--   现行文种: 按现行政策的文种；不发函的为空。
--   草案文种: 按草案的文种；不发函的为空。
--   现行事项数 [项]: 按现行政策所列的落后事项数。
--   草案事项数 [项]: 按草案所列的落后事项数。
select
  month as 月份,
  case addressee_kind when 'department' then '市直部门' when 'county' then '县市区' end as 单位类型,
  coalesce(department_name, county_name, addressee_code) as 收函单位,
  in_force_kind as 现行文种,
  draft_kind as 草案文种,
  in_force_items as 现行事项数,
  draft_items as 草案事项数
from rehearsal_letter
left join department on addressee_kind = 'department' and department_code = addressee_code
left join county on addressee_kind = 'county' and county_code = addressee_code
