-- 省排名：各市每项指标每月的数值和在全省的位次。
-- topic: 在省排名
-- columns:
--   月份: 统计月份，以当月1日表示；季度、年度数据记在最后一个月。
--   指标编码: 指标编码。
--   指标: 指标的规范名称。
--   类别: 指标所属类别。
--   城市: 城市的规范名称。
--   数值 [计量单位]: 指标值；未报送或不参评的为空。
--   计量单位: 数值的单位。
--   排名 [位]: 在全省的位次，1为最好，并列共享较好的位次；无法得出的为空。
--   排名来源: 公布，或计算（按数值计算）。
--   参评数 [个]: 参评的市数。
--   来源文件: 相对数据目录的路径。
--   来源行: 来源文件中的物理行号，从1起。
select
  month as 月份,
  indicator_code as 指标编码,
  indicator_name as 指标,
  category as 类别,
  city_name as 城市,
  value as 数值,
  unit as 计量单位,
  rank as 排名,
  case rank_source when 'reported' then '公布' when 'computed' then '计算' end as 排名来源,
  participants as 参评数,
  source_file as 来源文件,
  source_line as 来源行
from provincial_ranking
left join indicator using (indicator_code)
left join city using (city_code)
