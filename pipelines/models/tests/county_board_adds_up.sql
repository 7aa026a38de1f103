-- 县域榜：落后数等于落后事项的行数；有位次、未报送、不参评的合起来不超过当月有县域数据的指标数。
with items as (
  select month, place_code as county_code, count(*) as items from lagging_item where place_kind = 'county' group by all
),

sheets as (
  select month, count(distinct indicator_code) as indicators from county_ranking group by month
)

select month, county_code, ranked, lagging_items, items, not_reported, not_applicable, indicators
from county_board
join sheets using (month)
left join items using (month, county_code)
where lagging_items <> coalesce(items, 0)
  or not_reported < 0
  or ranked + not_reported + not_applicable > indicators
