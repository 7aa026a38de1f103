-- 县域榜：各县市区每月有位次、居前、落后、第一名、未报送、不参评的指标数和平均位次。只计当月的数据。
-- topic: 县市区
-- grain: month, county_code
-- test: unique(month, county_code); not_null(ranked, leading_items, lagging_items, first_places)
-- test: not_null(not_reported, not_applicable); relationship(county_code → county.county_code)
-- columns:
--   month: 月份，以当月1日表示；只列有县域数据的月份。
--   county_code: 县市区编码。
--   ranked [项]: 有位次的指标数。
--   leading_items [项]: 居前的指标数。
--   lagging_items [项]: 落后的指标数。
--   first_places [项]: 位次为第1的指标数。
--   not_reported [项]: 未报送的指标数：当月有县市区报送的指标中，参评而既无数值又无位次的。
--   not_applicable [项]: 当月有县市区报送的指标中，不参评的指标数。
--   average_rank [位]: 平均位次；没有位次的为空。
with rankings as (
  select month, indicator_code, place_code, value, rank, participants, band from stg_place_periods where place_kind = 'county'
),

counties as (
  select county_code from raw_counties
),

exemptions as (
  select indicator_code, place_code, start_month, end_month from raw_exemptions
),

sheets as (
  select distinct month, indicator_code from rankings
),

exempted as (
  select sheets.month, counties.county_code, count(distinct sheets.indicator_code)::integer as indicators
  from sheets
  join exemptions
    on exemptions.indicator_code = sheets.indicator_code
    and (exemptions.start_month is null or exemptions.start_month <= sheets.month)
    and (exemptions.end_month is null or exemptions.end_month >= sheets.month)
  join counties on counties.county_code = exemptions.place_code
  group by sheets.month, counties.county_code
),

months as (
  select month, count(*)::integer as indicators from sheets group by month
),

counted as (
  select
    month,
    place_code as county_code,
    count(rank)::integer as ranked,
    (count(*) filter (where band = 'leading'))::integer as leading_items,
    (count(*) filter (where band = 'lagging'))::integer as lagging_items,
    (count(*) filter (where rank = 1))::integer as first_places,
    (count(*) filter (where participants is not null and (value is not null or rank is not null)))::integer as reported,
    avg(rank) as average_rank
  from rankings
  group by month, place_code
)

select
  months.month,
  counties.county_code,
  coalesce(counted.ranked, 0) as ranked,
  coalesce(counted.leading_items, 0) as leading_items,
  coalesce(counted.lagging_items, 0) as lagging_items,
  coalesce(counted.first_places, 0) as first_places,
  months.indicators - coalesce(exempted.indicators, 0) - coalesce(counted.reported, 0) as not_reported,
  coalesce(exempted.indicators, 0) as not_applicable,
  counted.average_rank
from months
cross join counties
left join counted using (month, county_code)
left join exempted using (month, county_code)
