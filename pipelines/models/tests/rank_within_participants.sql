-- 位次不大于参评数。返回的每一行都是一处错误。
select month, indicator_code, city_code as place_code, rank, participants, source_file, source_line
from provincial_ranking
where rank > participants or rank < 1
union all
select month, indicator_code, county_code, rank, participants, source_file, source_line
from county_ranking
where rank > participants or rank < 1
