-- 县域排名：各县市区每项指标每月的数值、目标、完成率和全市位次，位次变化、档次和连续落后期数。
-- topic: 县市区
-- columns:
--   月份: 统计月份，以当月1日表示；季度、年度数据记在最后一个月。
--   指标编码: 指标编码。
--   指标: 指标的规范名称。
--   类别: 指标所属类别。
--   县市区: 县市区的规范名称。
--   数值 [计量单位]: 指标值；未报送或不参评的为空。
--   目标值 [计量单位]: 目标值，单位同数值。
--   完成率 [比率]: 数值÷目标值，越低越好的指标为目标值÷数值，1为恰好完成。
--   计量单位: 数值的单位。
--   排名 [位]: 在全市的位次，1为最好，并列共享较好的位次；无法得出的为空。
--   排名来源: 公布，或计算（按数值计算）。
--   参评数 [个]: 参评的县市区数。
--   上一期: 数据中较早的最近一期，不一定是上个月。
--   上一期排名 [位]: 上一期的位次。
--   位次变化 [位]: 上一期排名减本期排名，正数为前移。
--   档次: 居前、居中或落后；不作标注的为空。
--   连续落后期数 [期]: 到本期为止连续落后的期数；本期不落后的为0。
--   来源文件: 相对数据目录的路径。
--   来源行: 来源文件中的物理行号，从1起。
select
  month as 月份,
  indicator_code as 指标编码,
  indicator_name as 指标,
  category as 类别,
  county_name as 县市区,
  value as 数值,
  target as 目标值,
  completion as 完成率,
  unit as 计量单位,
  rank as 排名,
  case rank_source when 'reported' then '公布' when 'computed' then '计算' end as 排名来源,
  participants as 参评数,
  previous_month as 上一期,
  previous_rank as 上一期排名,
  rank_change as 位次变化,
  case band when 'leading' then '居前' when 'middle' then '居中' when 'lagging' then '落后' end as 档次,
  lag_streak as 连续落后期数,
  source_file as 来源文件,
  source_line as 来源行
from county_ranking
left join indicator using (indicator_code)
left join county using (county_code)
