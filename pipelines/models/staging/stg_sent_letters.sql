-- 台账里每件发出的函件：同一文种、同一月份、同一对象的各行（一项指标一行）合为一件。
-- 最早的日期为发出日期，最晚的时限为反馈时限；各行都反馈了才算反馈，以最晚的日期为准。
-- grain: month, kind, object_kind, object_code
-- kind: view
with letters as (
  select date, kind, month, object_kind, object_code, reply_by, answered_on, outcome, source_file, source_line
  from stg_actions
  where kind in ('提醒函', '督办单')
)

select
  month,
  kind,
  object_kind,
  object_code,
  min(date) as sent_on,
  max(reply_by) as reply_by,
  if(count(answered_on) = count(*), max(answered_on), null) as answered_on,
  list(outcome order by date, source_file, source_line) filter (where outcome is not null) as outcomes,
  min({ date: date, file: source_file, line: source_line }) as first_row
from letters
group by month, kind, object_kind, object_code
