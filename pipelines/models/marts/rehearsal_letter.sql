-- 试算函件：最近12个月里，每个单位每个月按现行政策和按草案各应收到什么函件。两边都没有的不列。
-- topic: 政策规则
-- grain: month, addressee_kind, addressee_code
-- test: unique(month, addressee_kind, addressee_code); not_null(in_force_items, draft_items)
-- test: accepted(in_force_kind: 提醒函, 督办单); accepted(draft_kind: 提醒函, 督办单)
-- columns:
--   month: 因哪个月的落后而发，以当月1日表示。
--   addressee_kind: 收函单位：department 市直部门，county 县市区。
--   addressee_code: 部门或县市区的编码；没有部门表时为名称。
--   in_force_kind: 按现行政策的文种；不发函的为空。
--   draft_kind: 按草案的文种；不发函的为空。
--   in_force_items [项]: 按现行政策所列的落后事项数；不发函的为0。
--   draft_items [项]: 按草案所列的落后事项数；不发函的为0。
with spans as (
  select first_month, last_month from stg_rehearsal_span
),

letters as (
  select letter.month, addressee_kind, addressee_code, kind, item_count
  from letter
  join spans on letter.month between spans.first_month and spans.last_month
),

drafted as (
  select month, addressee_kind, addressee_code, kind, item_count
  from raw_rehearsed_letter
  join spans on month between spans.first_month and spans.last_month
)

select
  month,
  addressee_kind,
  addressee_code,
  letters.kind as in_force_kind,
  drafted.kind as draft_kind,
  coalesce(letters.item_count, 0) as in_force_items,
  coalesce(drafted.item_count, 0) as draft_items
from letters
full join drafted using (month, addressee_kind, addressee_code)
