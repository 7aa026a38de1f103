-- 指标：纳入督查的重点指标及事项。
-- topic: 基础信息
-- grain: indicator_code
-- test: unique(indicator_code); not_null(indicator_code, indicator_name, kind, category, direction, decimals, frequency)
-- test: accepted(kind: 指标, 事项); accepted(direction: higher, lower); accepted(frequency: month, quarter, year)
-- columns:
--   indicator_code: 指标编码。
--   indicator_name: 规范名称。
--   kind: 类型：指标或事项。
--   category: 所属类别；未填的为未分类。
--   unit: 计量单位，可以为空。
--   direction: 方向：higher 越高越好，lower 越低越好。
--   decimals: 显示的小数位数。
--   frequency: 频率：month 月，quarter 季，year 年；决定数据多久算过期。
--   is_cumulative: 数值是否为年初累计。
--   lead_department_code: 牵头部门的编码；没有部门表时为名称。
--   in_assessment: 是否列入省考核。
--   vice_mayor: 分管副市长，人员编码；没有负责人表时为姓名。
--   deputy_secretary: 分管秘书长，人员编码；没有负责人表时为姓名。
--   start_month: 纳入督查的第一个月，空为一直。
--   end_month: 纳入督查的最后一个月，空为一直。
--   position: 在指标表中的次序，从1起。
with indicators as (
  select indicator_code, indicator_name, kind, category, unit, direction, decimals, frequency, is_cumulative,
    lead_department_code, in_assessment, vice_mayor, deputy_secretary, start_month, end_month, ordinal
  from raw_indicators
)

select
  indicator_code,
  indicator_name,
  coalesce(kind, '指标') as kind,
  coalesce(category, '未分类') as category,
  unit,
  direction,
  coalesce(decimals, 2) as decimals,
  coalesce(frequency, 'month') as frequency,
  coalesce(is_cumulative, false) as is_cumulative,
  lead_department_code,
  coalesce(in_assessment, false) as in_assessment,
  vice_mayor,
  deputy_secretary,
  start_month,
  end_month,
  ordinal as position
from indicators
