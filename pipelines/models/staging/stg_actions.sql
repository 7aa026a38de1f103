-- 督办行动台账的各行，对象分清是部门还是县市区：两张参考表里都没有的名称，是没有部门表时的部门。
-- grain: source_file, source_line
-- kind: view
with actions as (
  select date, kind, month, object_code, indicator_code, convener, reply_by, answered_on, outcome, file_id, source_line
  from raw_actions
),

departments as (
  select department_code from raw_departments
),

counties as (
  select county_code from raw_counties
),

files as (
  select file_id, path from loaded_file
)

select
  actions.date,
  actions.kind,
  actions.month,
  if(counties.county_code is not null and departments.department_code is null, 'county', 'department') as object_kind,
  actions.object_code,
  actions.indicator_code,
  actions.convener,
  actions.reply_by,
  actions.answered_on,
  actions.outcome,
  files.path as source_file,
  actions.source_line
from actions
left join departments on departments.department_code = actions.object_code
left join counties on counties.county_code = actions.object_code
left join files using (file_id)
