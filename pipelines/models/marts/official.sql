-- 负责人：负责人的职务和任期，一人每任一职一行。
-- topic: 基础信息
-- grain: official_id, organisation_code, post, start_month
-- test: not_null(official_id, official_name)
-- columns:
--   official_id: 人员编码，一人一码，换任职务不变。
--   official_name: 姓名。
--   organisation_code: 任职单位的编码；市政府等没有编码的为名称。
--   post: 职务。
--   start_month: 任职的第一个月，空为一直。
--   end_month: 任职的最后一个月，空为在任。
with officials as (
  select official_id, official_name, organisation_code, post, start_month, end_month from raw_officials
)

select
  official_id,
  official_name,
  organisation_code,
  post,
  start_month,
  end_month
from officials
