-- 一个单位一个月至多收到一件函件。
select month, addressee_kind, addressee_code, list(letter_id order by letter_id) as letters
from letter
group by month, addressee_kind, addressee_code
having count(*) > 1
