-- 哪些函件还没有反馈，哪些已经逾期？
-- topic: 落后督办
-- about: 按政策应发的函件中，台账记有发出而没有反馈的：未反馈的已过时限，逾期最久的在前；待反馈的还没到期，在后。台账里另发的函件见督办行动。
-- needs: 督办行动
-- none: 发出的函件都有反馈
select
  反馈.收函单位,
  反馈.文种,
  反馈.状态,
  反馈.反馈时限,
  反馈.发出日期,
  函件.事项数,
  函件.最高级别,
  函件.单位类型,
  反馈.月份
from 函件反馈 as 反馈
join 督办函件 as 函件 using (函件编号)
where 反馈.状态 in ('未反馈', '待反馈')
order by 反馈.状态 = '未反馈' desc, 反馈.反馈时限 nulls last, 反馈.函件编号

-- answer:
select concat(
  if(
    bool_or(状态 = '未反馈'),
    concat(
      count(*) filter (状态 = '未反馈'), '件函件逾期没有反馈',
      (
        select concat(
          '，最久的是给', array_to_string(list(concat(收函单位, '的', 文种) order by 收函单位, 文种)[:3], '、'),
          if(count(*) > 3, concat('等', count(*), '件'), ''),
          '（时限', strftime(any_value(反馈时限), '%Y年%-m月%-d日'), '）'
        )
        from (from 答案 where 状态 = '未反馈' and 反馈时限 is not null qualify rank() over (order by 反馈时限) = 1)
        having count(*) > 0
      )
    ),
    '没有逾期未反馈的函件'
  ),
  if(bool_or(状态 = '待反馈'), concat('；另有', count(*) filter (状态 = '待反馈'), '件待反馈，还没到期'), ''),
  '。'
)
from 答案
