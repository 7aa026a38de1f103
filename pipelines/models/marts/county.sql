-- 县市区：本市所辖县（市、区）和功能区。
-- topic: 基础信息
-- grain: county_code
-- test: unique(county_code); not_null(county_code, county_name)
-- columns:
--   county_code: 县市区编码。
--   county_name: 规范名称，如任城区。
--   short_name: 简称，如任城；未填的同规范名称。
--   county_kind: 类型：区、县、县级市或功能区。
--   tile_column: 示意图中的列，从1起。
--   tile_row: 示意图中的行，从1起。
--   position: 行政序列，从1起。
with counties as (
  select county_code, county_name, short_name, county_kind, tile_column, tile_row, ordinal from raw_counties
)

select
  county_code,
  county_name,
  coalesce(short_name, county_name) as short_name,
  county_kind,
  tile_column,
  tile_row,
  ordinal as position
from counties
