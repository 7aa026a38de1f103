-- 政策：各版督查规则及其生效的起止月份和依据。
-- topic: 政策规则
-- grain: policy_id
-- test: unique(policy_id); unique(effective_from); not_null(policy_id, effective_from, source_file)
-- columns:
--   policy_id: 版本编号，即生效的年月。
--   effective_from: 生效的第一个月。
--   effective_to: 生效的最后一个月；现行的为空。
--   basis: 依据的文件。
--   provincial_leading_first [位]: 在全省前几名为居前。
--   provincial_lagging_last [位]: 在全省后几名为落后。
--   county_leading_first [位]: 在全市前几名为居前。
--   county_lagging_last [位]: 在全市后几名为落后。
--   letter_day [日]: 提醒函、督办单落款为次月的几日，遇休息日顺延。
--   source_file: 政策文件，相对数据目录的路径。
with policies as (
  select policy_id, effective_from, effective_to, basis, provincial_leading_first, provincial_lagging_last,
    county_leading_first, county_lagging_last, letter_day, source_file
  from stg_policies
)

select
  policy_id,
  effective_from,
  effective_to,
  basis,
  provincial_leading_first,
  provincial_lagging_last,
  county_leading_first,
  county_lagging_last,
  letter_day,
  source_file
from policies
