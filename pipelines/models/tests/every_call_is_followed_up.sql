-- 每件函件、每项督办都有一行落实情况，没有多余的。
select letter_id as item, letter.kind, status
from letter
full join letter_follow_up using (letter_id)
where letter.kind is null or status is null
union all
select concat_ws(' ', month, indicator_code), escalation.form, status
from escalation
full join meeting_follow_up using (month, indicator_code)
where escalation.form is null or status is null
