-- 数据质量：读取和判断数据时发现的每一个问题。
-- topic: 数据质量
-- grain: source_file, source_line, column_name, code
-- test: not_null(severity, code, message); accepted(severity: error, warning)
-- columns:
--   severity: 程度：error 错误，warning 提醒。
--   dataset: 数据集或参考表。
--   source_file: 来源文件，相对数据目录的路径。
--   source_line: 物理行号，从1起；问题在整个文件的为空。
--   column_name: 规范列名。
--   code: 问题代码。
--   message: 是什么问题，应当怎样处理。
--   raw_value: 单元格原来的内容；不公开的列以星号遮盖。
with issues as (
  select severity, dataset, source_file, source_line, column_name, code, message, raw_value from issue_log
)

select
  severity,
  dataset,
  source_file,
  source_line,
  column_name,
  code,
  message,
  raw_value
from issues
