-- 城市：参加全省排名的设区市。
-- topic: 基础信息
-- grain: city_code
-- test: unique(city_code); not_null(city_code, city_name, is_home)
-- columns:
--   city_code: 城市编码，行政区划代码。
--   city_name: 规范名称，如济宁市。
--   short_name: 简称，如济宁；未填的同规范名称。
--   is_home: 是否本市。
--   position: 行政序列，从1起。
with cities as (
  select city_code, city_name, short_name, is_home, ordinal from raw_cities
)

select
  city_code,
  city_name,
  coalesce(short_name, city_name) as short_name,
  coalesce(is_home, false) as is_home,
  ordinal as position
from cities
