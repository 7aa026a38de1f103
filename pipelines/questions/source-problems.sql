-- 哪些来源文件有拒收的行或要核实的问题？
-- topic: 数据质量与口径
-- about: 有拒收、错误或提醒的文件，拒收最多的在前。每个文件的载入、跳过、拒收之和等于记录数；逐条的问题见数据质量页。
-- answer: {行数}个文件有拒收的行或要核实的问题，排在最前的是{文件}。
with 问题 as (
  select
    文件,
    any_value(数据集) as 数据集,
    (count(*) filter (程度 = '错误'))::integer as 错误,
    (count(*) filter (程度 <> '错误'))::integer as 提醒,
    string_agg(distinct 代码, '、' order by 代码) as 问题代码
  from 数据质量
  group by 文件
)

select
  coalesce(来源文件.文件, 问题.文件, '不属于某个文件') as 文件,
  coalesce(来源文件.数据集, 问题.数据集) as 数据集,
  来源文件.拒收,
  coalesce(问题.错误, 0) as 错误,
  coalesce(问题.提醒, 0) as 提醒,
  问题.问题代码,
  来源文件.记录数,
  来源文件.载入,
  来源文件.跳过,
  来源文件.状态
from 来源文件
full join 问题 on 问题.文件 = 来源文件.文件
where 来源文件.拒收 > 0 or 来源文件.状态 = '拒收' or 问题.错误 > 0 or 问题.提醒 > 0
order by 来源文件.拒收 desc nulls last, 错误 desc, 提醒 desc, 文件
