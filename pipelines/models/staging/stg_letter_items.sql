-- 每个收函单位每个月的落后事项：部门是其牵头的本市落后指标，县市区是其在全市落后的指标。没有牵头部门的指标不发函。
-- grain: month, addressee_kind, addressee_code, indicator_code
-- kind: view
-- test: unique(month, addressee_kind, addressee_code, indicator_code); not_null(addressee_code)
with items as (
  select month, indicator_code, place_kind, place_code, rank, participants, lag_streak, gap_to_leave from lagging_item
),

leads as (
  select indicator_code, lead_department_code from raw_indicators where lead_department_code is not null
),

levels as (
  select month, indicator_code, level from escalation
)

select
  items.month,
  'department' as addressee_kind,
  leads.lead_department_code as addressee_code,
  items.indicator_code,
  items.rank,
  items.participants,
  items.lag_streak,
  items.gap_to_leave,
  levels.level
from items
join leads using (indicator_code)
left join levels using (month, indicator_code)
where items.place_kind = 'city'
union all
select month, 'county', place_code, indicator_code, rank, participants, lag_streak, gap_to_leave, null
from items
where place_kind = 'county'
