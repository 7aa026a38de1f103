-- 政策试算：把一份政策草案放到最近12个月的数据上重新判定。没有草案的没有行。
-- topic: 政策规则
-- grain: draft_file
-- test: unique(draft_file); not_null(draft_file, first_month, last_month)
-- columns:
--   draft_file: 草案文件。
--   draft_basis: 草案的依据。
--   draft_effective_from: 草案拟生效的第一个月。
--   first_month: 试算的第一个月，以当月1日表示。
--   last_month: 试算的最后一个月，即有数据的最近一个月。
--   provincial_leading_first [位]: 草案规定在全省前几名为居前。
--   provincial_lagging_last [位]: 草案规定在全省后几名为落后。
--   county_leading_first [位]: 草案规定在全市前几名为居前。
--   county_lagging_last [位]: 草案规定在全市后几名为落后。
with rehearsals as (
  select draft_file, draft_basis, draft_effective_from, provincial_leading_first, provincial_lagging_last,
    county_leading_first, county_lagging_last
  from raw_rehearsal
),

spans as (
  select draft_file, first_month, last_month from stg_rehearsal_span
)

select
  rehearsals.draft_file,
  rehearsals.draft_basis,
  rehearsals.draft_effective_from,
  spans.first_month,
  spans.last_month,
  rehearsals.provincial_leading_first,
  rehearsals.provincial_lagging_last,
  rehearsals.county_leading_first,
  rehearsals.county_lagging_last
from rehearsals
join spans using (draft_file)
