-- 督查计分：督查工作纪实计分的流水，每行一笔。
-- topic: 督查计分
-- columns:
--   日期: 计分日期。
--   单位类型: 市直部门或县市区。
--   单位: 单位的规范名称。
--   计分项: 计分项。
--   分值 [分]: 正数加分，负数扣分。
--   说明: 事由。
--   来源文件: 相对数据目录的路径。
--   来源行: 来源文件中的物理行号，从1起。
select
  date as 日期,
  case unit_kind when 'department' then '市直部门' when 'county' then '县市区' end as 单位类型,
  coalesce(department_name, county_name, unit_code) as 单位,
  item as 计分项,
  points as 分值,
  note as 说明,
  source_file as 来源文件,
  source_line as 来源行
from score_record
left join department on unit_kind = 'department' and department_code = unit_code
left join county on unit_kind = 'county' and county_code = unit_code
