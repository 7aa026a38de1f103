-- 督办行动：台账所报的每次发函、会议和约谈。
-- topic: 落后督办
-- columns:
--   日期: 发函、开会或约谈的日期。
--   类型: 提醒函、督办单、专门会议或约谈。
--   涉及月份: 因哪个月的排名而督办，以当月1日表示。
--   单位类型: 市直部门或县市区。
--   对象: 部门或县市区的规范名称。
--   指标: 指标的规范名称；涉及整个单位的为空。
--   召集人: 召集人。
--   反馈时限: 要求反馈的最后一天。
--   反馈日期: 实际反馈的日期，空为尚未反馈。
--   成效: 反馈的措施和成效。
--   规则要求: 规则是否要求过这次行动。
--   来源文件: 相对数据目录的路径。
--   来源行: 来源文件中的物理行号，从1起。
select
  date as 日期,
  action.kind as 类型,
  month as 涉及月份,
  case object_kind when 'department' then '市直部门' when 'county' then '县市区' end as 单位类型,
  coalesce(department_name, county_name, object_code) as 对象,
  indicator_name as 指标,
  convener as 召集人,
  reply_by as 反馈时限,
  answered_on as 反馈日期,
  outcome as 成效,
  called_for as 规则要求,
  source_file as 来源文件,
  source_line as 来源行
from action
left join indicator using (indicator_code)
left join department on object_kind = 'department' and department_code = object_code
left join county on object_kind = 'county' and county_code = object_code
