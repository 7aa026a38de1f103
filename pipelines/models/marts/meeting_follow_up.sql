-- 会议落实：每项应当召集的专门会议、约谈，台账是否记有召开、是否按时反馈。
-- 台账有几行与它相符的，最早的日期为召开日期，最晚的时限为反馈时限；各行都反馈了才算反馈，以最晚的日期为准。
-- topic: 落后督办
-- grain: month, indicator_code
-- test: unique(month, indicator_code); not_null(form, convener, status)
-- test: accepted(status: not_held, held, answered_in_time, answered_late, not_answered)
-- test: relationship(indicator_code → indicator.indicator_code)
-- columns:
--   month: 统计月份，以当月1日表示。
--   indicator_code: 指标编码。
--   form: 应当采取的形式，如约谈、专门会议。
--   convener: 应当召集的人，如市长、分管副市长。
--   status: 落实状态：not_held 未见记录，held 已召开，answered_in_time 按期反馈，answered_late 逾期反馈，not_answered 未反馈。
--   held_on: 召开日期；未见记录的为空。
--   due_on: 反馈时限；台账没有记的为空。
--   answered_on: 反馈日期；未反馈的为空。
--   outcome: 反馈的措施和成效。
--   source_file: 台账文件，相对数据目录的路径。
--   source_line: 台账中的物理行号，从1起。
with escalations as (
  select month, indicator_code, form, convener from escalation
),

built as (
  select value::date as built_on from site_setting where key = 'built_on'
),

meetings as (
  select
    month,
    indicator_code,
    min(date) as held_on,
    max(reply_by) as due_on,
    if(count(answered_on) = count(*), max(answered_on), null) as answered_on,
    list(outcome order by date, source_file, source_line) filter (where outcome is not null) as outcomes,
    min({ date: date, file: source_file, line: source_line }) as first_row
  from stg_meeting_actions
  group by month, indicator_code
)

select
  escalations.month,
  escalations.indicator_code,
  escalations.form,
  escalations.convener,
  case
    when meetings.held_on is null then 'not_held'
    when meetings.answered_on > meetings.due_on then 'answered_late'
    when meetings.answered_on is not null then 'answered_in_time'
    when meetings.due_on < built.built_on then 'not_answered'
    else 'held'
  end as status,
  meetings.held_on,
  meetings.due_on,
  meetings.answered_on,
  array_to_string(list_filter(meetings.outcomes, lambda one, i: list_position(meetings.outcomes, one) = i), '；') as outcome,
  meetings.first_row.file as source_file,
  meetings.first_row.line as source_line
from escalations
cross join built
left join meetings using (month, indicator_code)
