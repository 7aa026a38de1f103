-- 发出的函件，落后项数或最高级别必须达到当月政策对该文种的规定。返回的每一行都是一处错误。
with levels as (
  select month, 'department' as addressee_kind, indicator_code, level from escalation
),

judged as (
  select letter_id, month, kind, addressee_kind, count(*) as items, max(level) as level
  from letter_item
  join letter using (letter_id)
  left join levels using (month, addressee_kind, indicator_code)
  group by letter_id, month, kind, addressee_kind
)

select letter_id, items, level, items_at_least, level_at_least, or_items_at_least
from judged
join policy_in_force using (month)
left join policy_letter using (policy_id, addressee_kind, kind)
where not (
  coalesce(items >= or_items_at_least, false)
  or (
    coalesce(items >= items_at_least, items_at_least is null)
    and coalesce(level >= level_at_least, level_at_least is null)
    and coalesce(items_at_least, level_at_least) is not null
  )
)
