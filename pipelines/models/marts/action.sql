-- 督办行动：台账所报的每次发函、会议和约谈，及规则是否要求过它。
-- topic: 落后督办
-- grain: source_file, source_line
-- test: unique(source_file, source_line); not_null(date, kind, month, object_kind, object_code, called_for)
-- test: accepted(kind: 提醒函, 督办单, 专门会议, 约谈); accepted(object_kind: department, county)
-- test: relationship(indicator_code → indicator.indicator_code)
-- columns:
--   date: 发函、开会或约谈的日期。
--   kind: 类型：提醒函、督办单、专门会议或约谈。
--   month: 因哪个月的排名而督办，以当月1日表示。
--   object_kind: 对象：department 市直部门，county 县市区。
--   object_code: 部门或县市区的编码；没有部门表时为名称。
--   indicator_code: 指标编码；涉及整个单位的为空。
--   convener: 召集人。
--   reply_by: 要求反馈的最后一天。
--   answered_on: 实际反馈的日期，空为尚未反馈。
--   outcome: 反馈的措施和成效。
--   called_for: 规则是否要求：函件看月份、文种和对象，会议和约谈看月份、形式和指标（没有写指标的看牵头部门）。
--   source_file: 来源文件，相对数据目录的路径。
--   source_line: 来源文件中的物理行号，从1起。
with actions as (
  select date, kind, month, object_kind, object_code, indicator_code, convener, reply_by, answered_on, outcome,
    source_file, source_line
  from stg_actions
),

letters as (
  select kind, month, addressee_kind, addressee_code from letter
),

meetings as (
  select distinct source_file, source_line from stg_meeting_actions
)

select
  actions.date,
  actions.kind,
  actions.month,
  actions.object_kind,
  actions.object_code,
  actions.indicator_code,
  actions.convener,
  actions.reply_by,
  actions.answered_on,
  actions.outcome,
  letters.kind is not null or meetings.source_file is not null as called_for,
  actions.source_file,
  actions.source_line
from actions
left join letters
  on letters.kind = actions.kind
  and letters.month = actions.month
  and letters.addressee_kind = actions.object_kind
  and letters.addressee_code = actions.object_code
left join meetings on meetings.source_file = actions.source_file and meetings.source_line = actions.source_line
