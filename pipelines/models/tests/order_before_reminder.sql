-- 达到督办单条件的，发督办单，不发提醒函，也不能不发。
with addressees as (
  select month, 'county' as addressee_kind, place_code as addressee_code, count(*) as items, null as level
  from lagging_item
  where place_kind = 'county'
  group by month, place_code
  union all
  select month, 'department', lead_department_code, count(*), max(level)
  from escalation
  join indicator using (indicator_code)
  where lead_department_code is not null
  group by month, lead_department_code
)

select month, addressee_kind, addressee_code, items, addressees.level, letter.kind
from addressees
join policy_in_force using (month)
join policy_letter using (policy_id, addressee_kind)
left join letter using (month, addressee_kind, addressee_code)
where policy_letter.kind = '督办单'
  and letter.kind is distinct from '督办单'
  and (items >= or_items_at_least or (items >= items_at_least and level_at_least is null)
    or (addressees.level >= level_at_least and (items_at_least is null or items >= items_at_least)))
