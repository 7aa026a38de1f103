-- 本市有且只有一个。返回的是标为本市的市数。
select count(*)::integer as home_cities from city where is_home having count(*) <> 1
