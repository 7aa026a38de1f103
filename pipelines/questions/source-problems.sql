-- 哪些来源文件有拒收的行或要核实的问题？
-- topic: 数据质量与口径
-- about: 有拒收、错误或警告的文件，拒收最多的在前。每个文件的载入、跳过、拒收之和等于记录数；逐条的问题见数据质量页。
-- needs: 来源文件
-- none: 来源文件都没有拒收的行，也没有要核实的问题
with 问题 as (
  select
    文件,
    any_value(数据集) as 数据集,
    (count(*) filter (程度 = '错误'))::integer as 错误,
    (count(*) filter (程度 <> '错误'))::integer as 警告,
    string_agg(distinct 问题, '、' order by 问题) as 问题
  from 数据质量
  group by 文件
)

select
  coalesce(来源文件.文件, 问题.文件, '不属于某个文件') as 文件,
  coalesce(来源文件.数据集, 问题.数据集) as 数据集,
  来源文件.拒收,
  coalesce(问题.错误, 0) as 错误,
  coalesce(问题.警告, 0) as 警告,
  问题.问题,
  来源文件.记录数,
  来源文件.载入,
  来源文件.跳过,
  来源文件.状态
from 来源文件
full join 问题 on 问题.文件 = 来源文件.文件
where 来源文件.拒收 > 0 or 来源文件.状态 = '拒收' or 问题.错误 > 0 or 问题.警告 > 0
order by 来源文件.拒收 desc nulls last, 错误 desc, 警告 desc, 文件

-- answer:
select concat(
  count(*), '个文件有拒收的行或要核实的问题：拒收', coalesce(sum(拒收), 0), '条，错误', sum(错误), '个，警告', sum(警告), '个',
  (
    select concat(
      '；拒收最多的是',
      array_to_string(list(concat(数据集, '的“', regexp_extract(文件, '[^/]+$'), '”') order by 文件)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '个文件'), ''),
      '（', if(count(*) > 1, '各', ''), any_value(拒收), '条）'
    )
    from (from 答案 where 拒收 > 0 qualify rank() over (order by 拒收 desc) = 1)
    having count(*) > 0
  ),
  '。'
)
from 答案
