-- 今年以来督查计分谁高谁低？
-- topic: 督查计分
-- about: 最近一笔计分所在的年度，每个计分项按上限封顶后合计，市直部门和县市区分开排名；没有记录的单位是0分。加分、扣分是封顶之前的流水。
-- needs: 督查计分
-- none: 没有督查计分
with 年度 as (
  select year(max(日期))::integer as 年度 from 督查计分 having count(*) > 0
),

流水 as (
  select
    计分.单位类型,
    计分.单位,
    计分.计分项,
    计分.分值,
    计分项.上限,
    case 计分项.周期 when '月' then month(计分.日期) when '季' then quarter(计分.日期) else 1 end as 期次
  from 督查计分 as 计分
  join 年度 on 年度.年度 = year(计分.日期)
  left join 计分项 on 计分项.计分项 = 计分.计分项
),

-- 一个计分项在一个周期里的合计；扣分项的上限是负数，扣到为止
封顶 as (
  select
    单位类型,
    单位,
    if(上限 < 0, greatest(sum(分值), 上限), least(sum(分值), 上限)) as 得分, -- 没有上限的就是合计
    sum(分值) filter (分值 > 0) as 加分,
    sum(分值) filter (分值 < 0) as 扣分,
    count(*) as 笔数
  from 流水
  group by 单位类型, 单位, 计分项, 上限, 期次
),

全部单位 as (
  select '市直部门' as 单位类型, 部门 as 单位 from 部门
  union
  select '县市区', 县市区 from 县市区
  union
  select 单位类型, 单位 from 流水
),

合计 as (
  select
    全部单位.单位类型,
    全部单位.单位,
    round(coalesce(sum(封顶.得分), 0), 6) as 得分, -- 去掉浮点尾数，否则该并列的不并列
    round(coalesce(sum(封顶.加分), 0), 6) as 加分,
    round(coalesce(sum(封顶.扣分), 0), 6) as 扣分,
    coalesce(sum(封顶.笔数), 0)::integer as 笔数
  from 全部单位
  left join 封顶 using (单位类型, 单位)
  group by 全部单位.单位类型, 全部单位.单位
)

select
  合计.单位,
  合计.单位类型,
  (rank() over (partition by 合计.单位类型 order by 合计.得分 desc))::integer as 名次,
  合计.得分,
  合计.加分,
  合计.扣分,
  合计.笔数,
  年度.年度
from 合计
cross join 年度
order by 合计.单位类型 = '县市区', 名次, 合计.单位

-- answer:
with 两端 as (
  select
    单位类型,
    得分,
    list(单位 order by 单位) as 单位,
    得分 = max(得分) over (partition by 单位类型) as 最高,
    得分 = min(得分) over (partition by 单位类型) as 最低
  from 答案
  group by 单位类型, 得分
),

分类 as (
  select 单位类型, string_agg(话, '，' order by 最高 desc) as 话
  from (
    select
      单位类型,
      最高,
      concat(
        case when 最高 and 最低 then '都是' when 最高 then '最高的是' else '最低的是' end,
        if(
          最高 and 最低 and len(单位) > 1,
          '',
          concat(array_to_string(单位[:3], '、'), if(len(单位) > 3, concat('等', len(单位), '个'), ''), '，')
        ),
        if(len(单位) > 1 and not (最高 and 最低), '各', ''), regexp_replace(concat(得分), '\.0$', ''), '分'
      ) as 话
    from 两端
    where 最高 or 最低
  )
  group by 单位类型
)

select concat(
  (select any_value(年度) from 答案), '年：',
  string_agg(concat(单位类型, 话), '；' order by 单位类型 = '县市区'), '。'
)
from 分类
