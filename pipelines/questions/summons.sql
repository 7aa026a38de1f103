-- 本月该由谁召集约谈、专门会议，开了没有？
-- topic: 落后督办
-- about: 按当月政策，落后指标由谁以什么形式召集，级别高的在前；状态是台账所记。登记了任期而当月不在任的，不写姓名。
-- needs: 在省排名、本市位次
-- none: {在省月份}没有须召集约谈、专门会议的指标
with 本月 as (
  select max(月份) as 月份 from 城市榜
),

-- 当月在任的；县市区也有市长、副市长，不算
在任 as (
  select 负责人.人员编码, 负责人.姓名, 负责人.职务, 负责人.单位
  from 负责人
  cross join 本月
  where coalesce(负责人.任职开始 <= 本月.月份, true)
    and coalesce(负责人.任职结束 >= 本月.月份, true)
    and coalesce(负责人.单位 not in (select 县市区 from 县市区), true)
),

-- 新旧市长交接的月份不写姓名
市长 as (
  select any_value(姓名) as 姓名
  from 在任
  where regexp_matches(职务, '(^|[、，,；;])代?市长($|[、，,；;])') and coalesce(单位 not in (select 部门 from 部门), true)
  having count(distinct 人员编码) = 1
),

分管 as (
  select 指标编码, '分管副市长' as 召集人, '副市长' as 职务, 分管副市长 as 姓名 from 指标
  union all
  select 指标编码, '分管秘书长', '秘书长', 分管秘书长 from 指标
)

select
  级别.指标,
  级别.召集人,
  coalesce(
    分管.姓名,
    if(级别.召集人 = '市长', (select 姓名 from 市长), null)
  ) as 姓名,
  级别.形式,
  落实.状态,
  级别.级别,
  级别.理由,
  级别.牵头部门,
  级别.月份
from 督办级别 as 级别
join 本月 using (月份)
left join 会议落实 as 落实 on 落实.月份 = 级别.月份 and 落实.指标编码 = 级别.指标编码
left join 分管
  on 分管.指标编码 = 级别.指标编码 and 分管.召集人 = 级别.召集人
  and (
    分管.姓名 not in (select 姓名 from 负责人) -- 只有姓名，没有登记任期
    or exists (
      from 在任
      where 在任.姓名 = 分管.姓名 and coalesce(contains(在任.职务, 分管.职务), true)
    )
  )
order by 级别.级别 desc, 级别.召集人, 姓名, 级别.连续落后期数 desc, 级别.指标编码

-- answer:
select concat(
  strftime(max(月份), '%Y年%-m月'),
  '，', count(*), '项须召集：',
  if(
    bool_or(状态 = '无台账'),
    '没有督办行动台账，开了没有无从核对',
    concat('已开', count(*) filter (状态 <> '未见记录'), '项，未见记录', count(*) filter (状态 = '未见记录'), '项')
  ),
  (
    select concat(
      '；级别最高的是',
      array_to_string(list(concat(指标, '（', 召集人, 形式, '）') order by 召集人, 指标)[:3], '、'),
      if(count(*) > 3, concat('等', count(*), '项'), '')
    )
    from (from 答案 qualify rank() over (order by 级别 desc) = 1)
  ),
  '。'
)
from 答案
