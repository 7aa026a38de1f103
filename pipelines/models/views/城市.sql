-- 城市：参加全省排名的设区市。
-- topic: 基础信息
-- columns:
--   城市编码: 行政区划代码。
--   城市: 规范名称。
--   简称: 简称。
--   本市: 是否本市。
select city_code as 城市编码, city_name as 城市, short_name as 简称, is_home as 本市
from city
order by position
