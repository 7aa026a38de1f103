-- 不参评：某项指标不参评的市或县市区。
-- topic: 基础信息
-- columns:
--   指标编码: 指标编码。
--   指标: 指标的规范名称。
--   单位: 不参评的市或县市区。
--   开始月份: 不参评的第一个月，空为一直。
--   结束月份: 不参评的最后一个月，空为至今。
--   原因: 不参评的原因。
select
  indicator_code as 指标编码,
  indicator_name as 指标,
  coalesce(city_name, county_name, place_code) as 单位,
  exemption.start_month as 开始月份,
  exemption.end_month as 结束月份,
  reason as 原因
from exemption
left join indicator using (indicator_code)
left join city on city_code = place_code
left join county on county_code = place_code
