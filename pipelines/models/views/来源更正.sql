-- 来源更正：来源文件中已知的错误，每行一个单元格。
-- topic: 数据质量
-- columns:
--   数据集: 数据集的名称，如省排名。
--   文件: 相对数据目录的路径。
--   行: 物理行号，从1起。
--   列: 规范列名。
--   原值: 来源所写的内容。
--   改为: 改为的内容。
--   原因: 更正的原因。
--   反馈对象: 向谁反馈。
--   状态: 待更正，或来源已更正。
select
  coalesce(dataset_title.title, dataset) as 数据集,
  source_file as 文件,
  source_line as 行,
  column_name as 列,
  original as 原值,
  corrected as 改为,
  reason as 原因,
  reported_to as 反馈对象,
  status as 状态
from correction
left join dataset_title using (dataset)
