-- 受影响的月份：有记录或文件被拒收的月份，其各页须在顶部说明。
-- topic: 数据质量
-- grain: month
-- test: unique(month); not_null(rejected, rejected_files)
-- columns:
--   month: 月份，以当月1日表示；不知是哪个月的为空。
--   rejected [条]: 被拒收的记录数，不含整个被拒收的文件。
--   rejected_files [个]: 整个被拒收的文件数。
with errors as (
  select distinct month, source_file, source_line
  from issue_log
  where severity = 'error' and source_file like 'exports/%'
),

files as (
  select path, status from loaded_file
),

judged as (
  select
    errors.month,
    errors.source_file,
    coalesce(files.status = 'rejected', false) or errors.source_line is null as is_whole_file
  from errors
  left join files on files.path = errors.source_file
),

-- a file that is rejected whole may hold any month
settled as (
  select if(is_whole_file, null, month) as month, source_file, is_whole_file from judged
)

select
  month,
  (count(*) filter (where not is_whole_file))::integer as rejected,
  (count(distinct source_file) filter (where is_whole_file))::integer as rejected_files
from settled
group by month
