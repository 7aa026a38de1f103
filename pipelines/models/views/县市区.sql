-- 县市区：本市所辖县（市、区）和功能区。
-- topic: 基础信息
-- columns:
--   县市区编码: 县市区编码。
--   县市区: 规范名称。
--   简称: 简称。
--   类型: 区、县、县级市或功能区。
select county_code as 县市区编码, county_name as 县市区, short_name as 简称, county_kind as 类型
from county
order by position
