-- 数据质量：读取和判断数据时发现的每一个问题。
-- topic: 数据质量
-- columns:
--   程度: 错误或警告。
--   数据集: 数据集或参考表的名称，如省排名。
--   文件: 相对数据目录的路径。
--   行: 物理行号，从1起；问题在整个文件的为空。
--   列: 规范列名。
--   问题: 是哪一种问题，如合计行。
--   代码: 问题代码，如 row_total。
--   说明: 是什么问题，应当怎样处理。
--   原值: 单元格原来的内容。
select
  case severity when 'error' then '错误' when 'warning' then '警告' end as 程度,
  coalesce(dataset_title.title, dataset) as 数据集,
  source_file as 文件,
  source_line as 行,
  column_name as 列,
  coalesce(issue_kind.name, code) as 问题,
  code as 代码,
  message as 说明,
  raw_value as 原值
from quality_issue
left join dataset_title using (dataset)
left join issue_kind using (code)
