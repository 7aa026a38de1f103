-- 计分项：督查工作纪实计分的项目，及其标准分和上限。
-- topic: 督查计分
-- columns:
--   计分项: 计分项名称。
--   类别: 所属类别。
--   标准分 [分]: 每次的标准分值，扣分为负。
--   上限 [分]: 每个周期累计的上限，空为不限。
--   周期: 上限的周期：月、季或年。
select
  item as 计分项,
  category as 类别,
  standard_points as 标准分,
  cap as 上限,
  case period when 'month' then '月' when 'quarter' then '季' when 'year' then '年' end as 周期
from score_item
