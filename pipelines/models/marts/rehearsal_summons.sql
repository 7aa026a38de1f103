-- 试算召集：最近12个月里，每项指标按现行政策和按草案各由谁召集，事后看是否白白召集（没有任何督办而下一期已走出落后）。
-- topic: 政策规则
-- grain: month, indicator_code
-- test: unique(month, indicator_code); not_null(acted, in_force_in_vain, draft_in_vain)
-- test: relationship(indicator_code → indicator.indicator_code)
-- columns:
--   month: 统计月份，以当月1日表示。
--   indicator_code: 指标编码。
--   lead_department_code: 牵头部门的编码；没有部门表时为名称。
--   in_force_level [级]: 按现行政策的督办级别；不督办的为空，以下两列同。
--   in_force_convener: 按现行政策的召集人。
--   in_force_form: 按现行政策的形式。
--   draft_level [级]: 按草案的督办级别；不督办的为空，以下两列同。
--   draft_convener: 按草案的召集人。
--   draft_form: 按草案的形式。
--   acted: 台账是否记有因当月、就该指标或对其牵头部门的督办。
--   in_force_recovered: 按现行政策督办的，下一期按现行政策是否走出落后；还没有下一期的为空。
--   draft_recovered: 按草案督办的，下一期按草案是否走出落后；还没有下一期的为空。
--   in_force_in_vain: 按现行政策是否白白召集：下一期走出落后，而没有任何督办。
--   draft_in_vain: 按草案是否白白召集。
with spans as (
  select first_month, last_month from stg_rehearsal_span
),

escalations as (
  select escalation.month, escalation.indicator_code, level, convener, form, recovered
  from escalation
  join spans on escalation.month between spans.first_month and spans.last_month
  left join stg_next_periods as next_periods
    on next_periods.month = escalation.month and next_periods.indicator_code = escalation.indicator_code
),

drafted as (
  select month, indicator_code, level, convener, form, recovered
  from raw_rehearsed_escalation
  join spans on month between spans.first_month and spans.last_month
),

leads as (
  select indicator_code, lead_department_code from raw_indicators
),

summons as (
  select
    month,
    indicator_code,
    escalations.level as in_force_level,
    escalations.convener as in_force_convener,
    escalations.form as in_force_form,
    escalations.recovered as in_force_recovered,
    drafted.level as draft_level,
    drafted.convener as draft_convener,
    drafted.form as draft_form,
    drafted.recovered as draft_recovered
  from escalations
  full join drafted using (month, indicator_code)
),

acted_on as (
  select distinct summons.month, summons.indicator_code
  from summons
  join leads using (indicator_code)
  join raw_actions as actions
    on actions.month = summons.month
    and (actions.indicator_code = summons.indicator_code or actions.object_code = leads.lead_department_code)
)

select
  summons.month,
  summons.indicator_code,
  leads.lead_department_code,
  summons.in_force_level,
  summons.in_force_convener,
  summons.in_force_form,
  summons.draft_level,
  summons.draft_convener,
  summons.draft_form,
  acted_on.month is not null as acted,
  summons.in_force_recovered,
  summons.draft_recovered,
  coalesce(summons.in_force_recovered and acted_on.month is null, false) as in_force_in_vain,
  coalesce(summons.draft_recovered and acted_on.month is null, false) as draft_in_vain
from summons
left join leads using (indicator_code)
left join acted_on on acted_on.month = summons.month and acted_on.indicator_code = summons.indicator_code
