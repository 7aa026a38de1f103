-- 督查计分：督查工作纪实计分的流水，每行一笔。
-- topic: 督查计分
-- grain: date, source_file, source_line
-- test: unique(source_file, source_line); not_null(date, unit_kind, unit_code, item, points, source_file)
-- test: accepted(unit_kind: department, county)
-- columns:
--   date: 计分日期。
--   unit_kind: 单位类型：department 市直部门，county 县市区。
--   unit_code: 部门或县市区的编码；没有部门表时为名称。
--   item: 计分项。
--   points [分]: 分值，正数加分，负数扣分。
--   note: 事由。
--   source_file: 来源文件，相对数据目录的路径。
--   source_line: 来源文件中的物理行号，从1起。
with records as (
  select date, unit_kind, unit_code, item, points, note, file_id, source_line from raw_score_records
),

files as (
  select file_id, path from loaded_file
)

select
  records.date,
  records.unit_kind,
  records.unit_code,
  records.item,
  records.points,
  records.note,
  files.path as source_file,
  records.source_line
from records
left join files using (file_id)
