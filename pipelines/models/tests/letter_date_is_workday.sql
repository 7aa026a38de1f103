-- 函件落款在所判月份之后的工作日。
select letter_id, month, letter_date, is_workday
from letter
left join raw_calendar on day = letter_date
where letter_date <= last_day(month) or is_workday is distinct from true
