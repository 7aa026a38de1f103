-- 来源更正：来源文件中已知的错误，每行一个单元格。
-- topic: 数据质量
-- grain: source_file, source_line, column_name
-- test: not_null(source_file, source_line, column_name)
-- columns:
--   dataset: 数据集。
--   source_file: 来源文件，相对数据目录的路径。
--   source_line: 物理行号，从1起。
--   column_name: 规范列名。
--   original: 来源所写的内容。
--   corrected: 改为的内容。
--   reason: 更正的原因。
--   reported_to: 反馈对象。
--   status: 状态：待更正，或来源已更正。
with corrections as (
  select dataset, source_file, source_line, column_name, original, corrected, reason, reported_to, status
  from raw_corrections
)

select
  dataset,
  source_file,
  source_line,
  column_name,
  original,
  corrected,
  reason,
  reported_to,
  status
from corrections
