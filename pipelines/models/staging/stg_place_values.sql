-- 省排名和县域指标已载入的各行，合成同一种形状：同一条排名规则只写一遍。
-- grain: place_kind, month, indicator_code, place_code
-- kind: view
select
  'city' as place_kind,
  month,
  indicator_code,
  city_code as place_code,
  value,
  null::double as target,
  rank,
  participants,
  coalesce(is_exempt, false) as is_exempt,
  file_id,
  source_line
from raw_provincial_rankings
union all
select
  'county',
  month,
  indicator_code,
  county_code,
  value,
  target,
  rank,
  participants,
  coalesce(is_exempt, false),
  file_id,
  source_line
from raw_county_values
