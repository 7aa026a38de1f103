-- 同一期里，没有城市既超过本市又被本市超过。
select month, indicator_code, overtaken_by, overtook
from rank_trend
where list_has_any(string_split(overtaken_by, '、'), string_split(overtook, '、'))
