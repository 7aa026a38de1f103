-- 受影响的月份：有记录被拒收的月份，其各页须在顶部说明。
-- grain: month
-- test: unique(month); not_null(rejected)
-- columns:
--   month: 月份，以当月1日表示；不知是哪个月的为空。
--   rejected: 有错误的行数；整个文件被拒收的计1。
with errors as (
  select distinct month, source_file, source_line
  from issue_log
  where severity = 'error' and source_file like 'exports/%'
)

select
  month,
  count(*)::integer as rejected
from errors
group by month
