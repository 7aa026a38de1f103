-- 反馈时限是工作日，距落款日期的工作日数等于政策规定的数。
with counted as (
  select
    letter_id,
    letter.month,
    letter.kind,
    letter_date,
    reply_by,
    count(day) filter (where is_workday and day > letter_date) as days,
    bool_or(is_workday) filter (where day = reply_by) as ends_on_workday
  from letter
  left join raw_calendar on day between letter_date and reply_by
  where reply_by is not null
  group by letter_id, letter.month, letter.kind, letter_date, reply_by
)

select letter_id, letter_date, reply_by, days, working_days
from counted
join policy_in_force using (month)
join raw_policy_reply using (policy_id, kind)
where days <> working_days or ends_on_workday is distinct from true
