-- 同一文种、同一年的次序从1起，不跳不重，先月份后单位。
with ordered as (
  select letter_id, kind, month, letter_date, serial,
    row_number() over (partition by kind, year(letter_date) order by serial) as place,
    lag(month) over (partition by kind, year(letter_date) order by serial) as month_before
  from letter
)

select letter_id, letter_date, serial, place, month_before
from ordered
where serial <> place or month < month_before
