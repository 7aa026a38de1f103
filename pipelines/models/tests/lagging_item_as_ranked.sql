-- 落后事项的数值、目标、完成率和来源，与排名中的同一行相同。返回的每一行都是一处错误。
with ranked as (
  select 'county' as place_kind, month, indicator_code, county_code as place_code, value, target, completion,
    source_file, source_line
  from county_ranking
  union all
  select 'city', month, indicator_code, city_code, value, null, null, source_file, source_line from provincial_ranking
)

select place_kind, month, indicator_code, place_code, value, target, completion, source_file, source_line
from lagging_item
anti join ranked
  on ranked.place_kind = lagging_item.place_kind
  and ranked.month = lagging_item.month
  and ranked.indicator_code = lagging_item.indicator_code
  and ranked.place_code = lagging_item.place_code
  and (ranked.value, ranked.target, ranked.completion, ranked.source_file, ranked.source_line)
    is not distinct from (
      lagging_item.value, lagging_item.target, lagging_item.completion,
      lagging_item.source_file, lagging_item.source_line
    )
