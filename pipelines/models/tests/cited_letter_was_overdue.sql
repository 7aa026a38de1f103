-- 函中提及的上一件，月份较早，在落款之前已经到期，没有按时反馈。
select letter_id, letter_date, cited_month, cited_sent_on, cited_due_on, cited_answered_on
from letter_follow_up
join letter using (letter_id)
where cited_kind is not null
  and not coalesce(
    cited_month < month and cited_sent_on < letter_date and cited_due_on < letter_date
    and (cited_answered_on is null or (cited_answered_on > cited_due_on and cited_answered_on < letter_date)),
    false
  )
