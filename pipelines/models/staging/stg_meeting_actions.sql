-- 每项应当召集的会议、约谈，台账里与它相符的各行：形式和月份相同，指标相同；没有写指标的，对象是该指标的牵头部门。
-- grain: month, indicator_code, source_file, source_line
-- kind: view
with escalations as (
  select month, indicator_code, form from escalation
),

leads as (
  select indicator_code, lead_department_code from raw_indicators
),

actions as (
  select date, kind, month, object_code, indicator_code, reply_by, answered_on, outcome, source_file, source_line
  from stg_actions
)

select
  escalations.month,
  escalations.indicator_code,
  actions.date,
  actions.reply_by,
  actions.answered_on,
  actions.outcome,
  actions.source_file,
  actions.source_line
from escalations
join leads using (indicator_code)
join actions
  on actions.kind = escalations.form
  and actions.month = escalations.month
  and (
    actions.indicator_code = escalations.indicator_code
    or (actions.indicator_code is null and actions.object_code = leads.lead_department_code)
  )
