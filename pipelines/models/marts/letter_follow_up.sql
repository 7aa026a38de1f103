-- 函件反馈：每件应发的函件，台账是否记有发出、是否按时反馈，及落款之日尚未按时反馈的上一件函件。
-- 上一件是台账里落款之前发给同一单位的、月份较早的最近一件，不论文种；台账没有记载的不提。
-- topic: 落后督办
-- grain: letter_id
-- test: unique(letter_id); not_null(letter_id, status); relationship(letter_id → letter.letter_id)
-- test: accepted(status: not_sent, awaiting, answered_in_time, answered_late, not_answered)
-- test: accepted(cited_kind: 提醒函, 督办单)
-- columns:
--   letter_id: 函件编号。
--   status: 办理状态：not_sent 未发出，awaiting 待反馈，answered_in_time 按期反馈，answered_late 逾期反馈，not_answered 未反馈。
--   sent_on: 发出日期；未发出的为空。
--   due_on: 反馈时限：台账所记的，没有记的按规则推算；未发出的为空。
--   answered_on: 反馈日期；未反馈的为空。
--   outcome: 反馈的措施和成效。
--   cited_kind: 上一件函件的文种；没有需要提及的，以下各列都为空。
--   cited_month: 上一件函件的月份，以当月1日表示。
--   cited_sent_on: 上一件函件的发出日期。
--   cited_due_on: 上一件函件的反馈时限。
--   cited_answered_on: 上一件函件逾期反馈的日期；到落款之日仍未反馈的为空。
--   source_file: 台账文件，相对数据目录的路径。
--   source_line: 台账中的物理行号，从1起。
with letters as (
  select letter_id, month, kind, addressee_kind, addressee_code, letter_date, reply_by from letter
),

built as (
  select value::date as built_on from site_setting where key = 'built_on'
),

sent as (
  select
    sent_letters.month,
    sent_letters.kind,
    sent_letters.object_kind as addressee_kind,
    sent_letters.object_code as addressee_code,
    sent_letters.sent_on,
    coalesce(sent_letters.reply_by, letters.reply_by) as due_on,
    sent_letters.answered_on,
    sent_letters.outcomes,
    sent_letters.first_row
  from stg_sent_letters as sent_letters
  left join letters
    on letters.month = sent_letters.month
    and letters.kind = sent_letters.kind
    and letters.addressee_kind = sent_letters.object_kind
    and letters.addressee_code = sent_letters.object_code
),

previous as (
  select
    letters.letter_id,
    letters.letter_date,
    sent.kind,
    sent.month,
    sent.sent_on,
    sent.due_on,
    if(sent.answered_on < letters.letter_date, sent.answered_on, null) as answered_on
  from letters
  join sent using (addressee_kind, addressee_code)
  where sent.month < letters.month and sent.sent_on < letters.letter_date
  qualify row_number() over (
    partition by letters.letter_id order by sent.month desc, sent.sent_on desc, sent.kind = '督办单' desc
  ) = 1
),

cited as (
  select letter_id, kind, month, sent_on, due_on, answered_on
  from previous
  cross join built
  where due_on < least(letter_date, built.built_on) and (answered_on is null or answered_on > due_on)
)

select
  letters.letter_id,
  case
    when sent.sent_on is null then 'not_sent'
    when sent.answered_on > sent.due_on then 'answered_late'
    when sent.answered_on is not null then 'answered_in_time'
    when sent.due_on < built.built_on then 'not_answered'
    else 'awaiting'
  end as status,
  sent.sent_on,
  sent.due_on,
  sent.answered_on,
  array_to_string(list_filter(sent.outcomes, lambda one, i: list_position(sent.outcomes, one) = i), '；') as outcome,
  cited.kind as cited_kind,
  cited.month as cited_month,
  cited.sent_on as cited_sent_on,
  cited.due_on as cited_due_on,
  cited.answered_on as cited_answered_on,
  sent.first_row.file as source_file,
  sent.first_row.line as source_line
from letters
cross join built
left join sent using (month, kind, addressee_kind, addressee_code)
left join cited using (letter_id)
