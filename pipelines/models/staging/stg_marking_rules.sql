-- 每个月、每种单位（市、县市区）标注领先和落后的名次范围，取自当月判定所依的政策。
-- grain: place_kind, month
-- kind: view
with month_policies as (
  select month, policy_id from stg_month_policies
),

policies as (
  select policy_id, provincial_leading_first, provincial_lagging_last, county_leading_first, county_lagging_last
  from stg_policies
)

select 'city' as place_kind, month, provincial_leading_first as leading_first, provincial_lagging_last as lagging_last
from month_policies
join policies using (policy_id)
union all
select 'county', month, county_leading_first, county_lagging_last
from month_policies
join policies using (policy_id)
