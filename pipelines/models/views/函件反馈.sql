-- 函件反馈：每件应发的函件是否发出、是否按时反馈，及落款之日尚未按时反馈的上一件函件。
-- topic: 落后督办
-- columns:
--   函件编号: 函件编号，如 2024-03-提醒函-370811。
--   月份: 因哪个月的落后而发，以当月1日表示。
--   文种: 提醒函或督办单。
--   收函单位: 部门或县市区的规范名称。
--   状态: 未发出、待反馈（未到时限）、按期反馈、逾期反馈或未反馈（已过时限）；没有督办行动台账的为无台账。
--   发出日期: 未发出的为空。
--   反馈时限: 台账所记的，没有记的按规则推算。
--   反馈日期: 未反馈的为空。
--   成效: 反馈的措施和成效。
--   上一件文种: 落款之日尚未按时反馈的上一件函件；没有的，以下各列都为空。
--   上一件月份: 上一件函件的月份。
--   上一件发出日期: 上一件函件的发出日期。
--   上一件反馈时限: 上一件函件的反馈时限。
--   上一件反馈日期: 上一件函件逾期反馈的日期；到落款之日仍未反馈的为空。
--   来源文件: 台账文件，相对数据目录的路径。
--   来源行: 台账中的物理行号，从1起。
select
  letter_id as 函件编号,
  letter.month as 月份,
  letter.kind as 文种,
  coalesce(department_name, county_name, addressee_code) as 收函单位,
  case status
    when 'not_sent' then if(exists (from action), '未发出', '无台账')
    when 'awaiting' then '待反馈'
    when 'answered_in_time' then '按期反馈'
    when 'answered_late' then '逾期反馈'
    when 'not_answered' then '未反馈'
  end as 状态,
  sent_on as 发出日期,
  due_on as 反馈时限,
  answered_on as 反馈日期,
  outcome as 成效,
  cited_kind as 上一件文种,
  cited_month as 上一件月份,
  cited_sent_on as 上一件发出日期,
  cited_due_on as 上一件反馈时限,
  cited_answered_on as 上一件反馈日期,
  source_file as 来源文件,
  source_line as 来源行
from letter_follow_up
join letter using (letter_id)
left join department on addressee_kind = 'department' and department_code = addressee_code
left join county on addressee_kind = 'county' and county_code = addressee_code
