-- 函件的事项数，就是所列事项的行数。
select letter_id, item_count, count(letter_item.indicator_code) as items
from letter
left join letter_item using (letter_id)
group by letter_id, item_count
having item_count <> count(letter_item.indicator_code)
