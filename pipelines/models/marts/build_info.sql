-- 构建信息：站点设置、数据的起止月份和输入的校验值。
-- topic: 数据质量
-- grain: key
-- test: unique(key); not_null(key)
-- columns:
--   key: 名称：站点设置的各项；first_month、latest_month、months 为省排名数据的起止月份和月数；input_sha256 为全部来源文件的校验值。
--   value: 内容。
with settings as (
  select key, value from site_setting
),

months as (
  select
    strftime(min(month), '%Y-%m') as first_month,
    strftime(max(month), '%Y-%m') as latest_month,
    count(distinct month) as months
  from stg_place_values
  where place_kind = 'city'
),

inputs as (
  select sha256(coalesce(string_agg(sha256, chr(10) order by path), '')) as input_sha256 from loaded_file
)

select key, value from settings
union all
select 'first_month', first_month from months
union all
select 'latest_month', latest_month from months
union all
select 'months', months::varchar from months
union all
select 'input_sha256', input_sha256 from inputs
