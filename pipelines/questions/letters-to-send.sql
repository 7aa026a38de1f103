-- 本月该给谁发函，发了没有？
-- topic: 落后督办
-- about: 按当月政策应发的提醒函和督办单，市直部门、县市区各取最近一个有数据的月份；台账里未发出的在前，督办单先于提醒函。县市区不分级，最高级别为空。落后而没有配置牵头部门的指标无从发函，单列在最前。
-- needs: 排名、本市位次
-- none: 最近一个月没有应发的函件
-- 省排名和县域指标的最近一个月不一定相同
with 本月 as (
  select '市直部门' as 单位类型, max(月份) as 月份 from 城市榜
  union all
  select '县市区', max(月份) from 县域榜
),

应发 as (
  select
    函件.收函单位,
    函件.文种,
    反馈.状态,
    函件.事项数,
    函件.最高级别,
    函件.落款日期,
    反馈.发出日期,
    coalesce(反馈.反馈时限, 函件.反馈时限) as 反馈时限,
    函件.单位类型,
    函件.月份,
    函件.函件编号
  from 督办函件 as 函件
  join 本月 using (单位类型, 月份)
  join 函件反馈 as 反馈 using (函件编号)

  union all

  -- 没有牵头部门的落后指标，不知道给谁发
  select
    concat('牵头部门未配置：', 级别.指标),
    null,
    '无从发函',
    1,
    级别.级别,
    null,
    null,
    null,
    '市直部门',
    级别.月份,
    级别.指标编码
  from 督办级别 as 级别
  join 本月 on 本月.单位类型 = '市直部门' and 本月.月份 = 级别.月份
  where 级别.牵头部门 is null
)

select 收函单位, 文种, 状态, 事项数, 最高级别, 落款日期, 发出日期, 反馈时限, 单位类型, 月份
from 应发
order by
  状态 = '无从发函' desc,
  状态 in ('未发出', '无台账') desc,
  文种 = '督办单' desc,
  单位类型 desc,
  事项数 desc,
  函件编号

-- answer:
with 分类 as (
  select
    单位类型,
    月份,
    count(*) filter (状态 <> '无从发函') as 应发,
    count(*) filter (状态 = '未发出') as 未发出,
    bool_or(状态 = '无台账') as 无台账,
    count(*) filter (状态 = '无从发函') as 无从发函
  from 答案
  group by 单位类型, 月份
)

select concat(
  string_agg(
    concat(
      strftime(月份, '%Y年%-m月'), '应给', 单位类型, '发函', 应发, '件',
      case when 应发 = 0 then '' when 无台账 then '，没有督办行动台账，发了没有无从核对' when 未发出 = 0 then '，都已发出' else concat('，未发出', 未发出, '件') end,
      if(无从发函 > 0, concat('；另有', 无从发函, '项落后指标没有牵头部门，无从发函'), '')
    ),
    '；' order by 单位类型 desc
  ),
  '。'
)
from 分类
