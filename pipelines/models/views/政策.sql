-- 政策：各版督查规则及其生效的起止月份和依据。
-- topic: 政策规则
-- columns:
--   版本: 版本编号，即生效的年月。
--   生效月份: 生效的第一个月。
--   截止月份: 生效的最后一个月；现行的为空。
--   依据: 依据的文件。
--   省内领先前几名 [位]: 在全省前几名为居前。
--   省内落后后几名 [位]: 在全省后几名为落后。
--   市内领先前几名 [位]: 在全市前几名为居前。
--   市内落后后几名 [位]: 在全市后几名为落后。
select
  policy_id as 版本,
  effective_from as 生效月份,
  effective_to as 截止月份,
  basis as 依据,
  provincial_leading_first as 省内领先前几名,
  provincial_lagging_last as 省内落后后几名,
  county_leading_first as 市内领先前几名,
  county_lagging_last as 市内落后后几名
from policy
order by effective_from
