-- 试算召集：最近12个月里，每项指标按现行政策和按草案各由谁召集，事后看是否白白召集。没有草案的没有行。
-- topic: 政策规则
-- columns:
--   月份: 统计月份，以当月1日表示。
--   指标编码: 指标编码。
--   指标: 指标的规范名称。
--   牵头部门: 牵头部门的规范名称。
--   现行级别 [级]: 按现行政策的督办级别；不督办的为空，以下两列同。
--   现行召集人: 按现行政策的召集人。
--   现行形式: 按现行政策的形式。
--   草案级别 [级]: 按草案的督办级别；不督办的为空，以下两列同。
--   草案召集人: 按草案的召集人。
--   草案形式: 按草案的形式。
--   有督办: 台账是否记有因当月、就该指标或对其牵头部门的督办。
--   现行白白召集: 按现行政策召集，没有任何督办而下一期已走出落后。
--   草案白白召集: 按草案召集，没有任何督办而下一期已走出落后。
select
  month as 月份,
  indicator_code as 指标编码,
  indicator_name as 指标,
  coalesce(department_name, summons.lead_department_code) as 牵头部门,
  in_force_level as 现行级别,
  in_force_convener as 现行召集人,
  in_force_form as 现行形式,
  draft_level as 草案级别,
  draft_convener as 草案召集人,
  draft_form as 草案形式,
  acted as 有督办,
  in_force_in_vain as 现行白白召集,
  draft_in_vain as 草案白白召集
from rehearsal_summons as summons
left join indicator using (indicator_code)
left join department on department.department_code = summons.lead_department_code
