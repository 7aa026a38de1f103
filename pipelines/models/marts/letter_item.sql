-- 函件事项：每件函件所列的落后事项。
-- topic: 落后督办
-- grain: letter_id, indicator_code
-- test: unique(letter_id, indicator_code); not_null(rank, participants, lag_streak)
-- test: relationship(letter_id → letter.letter_id); relationship(indicator_code → indicator.indicator_code)
-- columns:
--   letter_id: 函件编号。
--   indicator_code: 指标编码。
--   rank [位]: 位次：部门的为本市在全省的位次，县市区的为在全市的位次。
--   participants [个]: 参评数。
--   lag_streak [期]: 到本期为止连续落后的期数。
--   gap_to_leave [计量单位]: 距不落后的最接近数值的差距；没有数值的为空。
with letters as (
  select letter_id, month, addressee_kind, addressee_code from letter
),

items as (
  select month, addressee_kind, addressee_code, indicator_code, rank, participants, lag_streak, gap_to_leave
  from stg_letter_items
)

select
  letters.letter_id,
  items.indicator_code,
  items.rank,
  items.participants,
  items.lag_streak,
  items.gap_to_leave
from letters
join items using (month, addressee_kind, addressee_code)
