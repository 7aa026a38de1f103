-- 会议落实：每项应当召集的专门会议、约谈是否召开、是否按时反馈。
-- topic: 落后督办
-- columns:
--   月份: 统计月份，以当月1日表示。
--   指标编码: 指标编码。
--   指标: 指标的规范名称。
--   牵头部门: 牵头部门的规范名称。
--   形式: 约谈、专门会议等。
--   召集人: 召集人的职务。
--   状态: 未见记录、已召开或已约谈（没有记反馈时限）、按期反馈、逾期反馈或未反馈；没有督办行动台账的为无台账。
--   召开日期: 未见记录的为空。
--   反馈时限: 台账没有记的为空。
--   反馈日期: 未反馈的为空。
--   成效: 反馈的措施和成效。
--   来源文件: 台账文件，相对数据目录的路径。
--   来源行: 台账中的物理行号，从1起。
select
  month as 月份,
  indicator_code as 指标编码,
  indicator_name as 指标,
  coalesce(department_name, lead_department_code) as 牵头部门,
  form as 形式,
  convener as 召集人,
  case status
    when 'not_held' then if(exists (from action), '未见记录', '无台账')
    when 'held' then if(form = '约谈', '已约谈', '已召开')
    when 'answered_in_time' then '按期反馈'
    when 'answered_late' then '逾期反馈'
    when 'not_answered' then '未反馈'
  end as 状态,
  held_on as 召开日期,
  due_on as 反馈时限,
  answered_on as 反馈日期,
  outcome as 成效,
  source_file as 来源文件,
  source_line as 来源行
from meeting_follow_up
left join indicator using (indicator_code)
left join department on department.department_code = indicator.lead_department_code
