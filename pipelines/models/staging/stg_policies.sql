-- 各版政策及其起止月份：一版自 effective_from 起，至下一版前一个月止。
-- grain: policy_id
-- kind: view
with policies as (
  select policy_id, effective_from, basis, provincial_leading_first, provincial_lagging_last,
    county_leading_first, county_lagging_last, letter_day, source_file
  from raw_policy
)

select
  policy_id,
  effective_from,
  (lead(effective_from) over (order by effective_from) - interval 1 month)::date as effective_to,
  row_number() over (order by effective_from) = 1 as is_first,
  basis,
  provincial_leading_first,
  provincial_lagging_last,
  county_leading_first,
  county_lagging_last,
  letter_day,
  source_file
from policies
