-- 计分项：督查工作纪实计分的项目。
-- topic: 督查计分
-- grain: item
-- test: unique(item); accepted(period: month, quarter, year)
-- columns:
--   item: 计分项名称。
--   category: 所属类别。
--   standard_points [分]: 每次的标准分值，扣分为负。
--   cap [分]: 每个周期累计的上限，空为不限。
--   period: 上限的周期：month 月，quarter 季，year 年。
with score_items as (
  select item, category, standard_points, cap, period from raw_score_items
)

select
  item,
  category,
  standard_points,
  cap,
  period
from score_items
