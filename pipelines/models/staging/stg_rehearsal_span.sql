-- 试算草案所看的月份：有数据的最近一个月及之前共12个月；没有草案的没有行。
-- grain: draft_file
-- kind: view
with rehearsals as (
  select draft_file from raw_rehearsal
),

months as (
  select month from stg_month_policies
)

select
  rehearsals.draft_file,
  max(months.month) as last_month,
  greatest(min(months.month), (max(months.month) - interval 11 month)::date) as first_month
from rehearsals
cross join months
group by rehearsals.draft_file
