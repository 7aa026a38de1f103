-- 落后事项：本市在全省、县市区在全市落后的每项指标，及走出落后区间还差多少。
-- topic: 落后督办
-- columns:
--   月份: 统计月份，以当月1日表示。
--   指标编码: 指标编码。
--   指标: 指标的规范名称。
--   范围: 全省（本市）或全市（县市区）。
--   单位: 城市或县市区的规范名称。
--   数值 [计量单位]: 指标值。
--   目标值 [计量单位]: 目标值；没有的为空。
--   完成率 [比率]: 完成率，1为完成目标。
--   计量单位: 数值的单位。
--   排名 [位]: 位次，1为最好。
--   参评数 [个]: 参评数。
--   连续落后期数 [期]: 到本期为止连续落后的期数。
--   脱离落后的数值 [计量单位]: 不落后的单位中，与本单位最接近的数值。
--   距脱离落后 [计量单位]: 与该数值的差距。
--   来源文件: 相对数据目录的路径。
--   来源行: 来源文件中的物理行号，从1起。
select
  month as 月份,
  indicator_code as 指标编码,
  indicator_name as 指标,
  case place_kind when 'city' then '全省' when 'county' then '全市' end as 范围,
  coalesce(city_name, county_name, place_code) as 单位,
  value as 数值,
  target as 目标值,
  completion as 完成率,
  unit as 计量单位,
  rank as 排名,
  participants as 参评数,
  lag_streak as 连续落后期数,
  leave_value as 脱离落后的数值,
  gap_to_leave as 距脱离落后,
  source_file as 来源文件,
  source_line as 来源行
from lagging_item
left join indicator using (indicator_code)
left join city on place_kind = 'city' and city_code = place_code
left join county on place_kind = 'county' and county_code = place_code
