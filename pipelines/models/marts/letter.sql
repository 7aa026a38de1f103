-- 督办函件：每个月按政策应当发给每个单位的提醒函或督办单，一个单位一个月至多一件。
-- 先看督办单的条件，不符合再看提醒函的；条件是所写的项数、级别都达到，或者项数达到“或者”一项。没有写条件的文种不发。
-- topic: 落后督办
-- grain: letter_id
-- test: unique(letter_id); unique(month, addressee_kind, addressee_code); not_null(item_count, letter_date, serial)
-- test: accepted(kind: 提醒函, 督办单); accepted(addressee_kind: department, county)
-- columns:
--   letter_id: 函件编号，如 2024-03-提醒函-370811。
--   month: 因哪个月的落后而发，以当月1日表示。
--   kind: 文种：提醒函或督办单。
--   addressee_kind: 收函单位：department 市直部门，county 县市区。
--   addressee_code: 部门或县市区的编码；没有部门表时为名称。
--   item_count [项]: 所列落后事项数。
--   highest_level [级]: 所列事项的最高督办级别；县市区不分级，为空。
--   letter_date: 落款日期：次月的政策规定日，遇休息日顺延到下一个工作日。
--   reply_by: 反馈时限：落款日期之后的若干个工作日；政策没有写的为空。
--   document_number: 文号；正式印发时才给，此前为空。
--   serial: 在同一文种、同一年（按落款日期）中的次序，从1起；以后的月份不改变以前的次序。
with items as (
  select month, addressee_kind, addressee_code, level from stg_letter_items
),

month_policies as (
  select month, policy_id from stg_month_policies
),

conditions as (
  select policy_id, addressee_kind, kind, items_at_least, level_at_least, or_items_at_least from raw_policy_letter
),

letter_days as (
  select month, kind, letter_date, reply_by from stg_letter_days
),

positions as (
  select 'department' as addressee_kind, department_code as addressee_code, ordinal from raw_departments
  union all
  select 'county', county_code, ordinal from raw_counties
),

counted as (
  select month, addressee_kind, addressee_code, count(*)::integer as item_count, max(level) as highest_level
  from items
  group by month, addressee_kind, addressee_code
),

called_for as (
  select counted.*, conditions.kind
  from counted
  join month_policies using (month)
  join conditions using (policy_id, addressee_kind)
  where
    (
      (conditions.items_at_least is not null or conditions.level_at_least is not null)
      and coalesce(counted.item_count >= conditions.items_at_least, true)
      and (conditions.level_at_least is null or coalesce(counted.highest_level >= conditions.level_at_least, false))
    )
    or coalesce(counted.item_count >= conditions.or_items_at_least, false)
),

graver as (
  select *
  from called_for
  qualify row_number() over (partition by month, addressee_kind, addressee_code order by kind = '督办单' desc) = 1
),

-- 编号要作文件名：不宜作文件名的名称，改写后附校验值
named as (
  select
    graver.*,
    if(
      regexp_full_match(addressee_code, '[\p{L}\p{N}_-]{1,55}'),
      addressee_code,
      regexp_replace(addressee_code, '[^\p{L}\p{N}_-]', '_', 'g')[:40] || '-' || md5(addressee_code)[:8]
    ) as addressee_in_id
  from graver
)

select
  concat_ws('-', strftime(named.month, '%Y-%m'), named.kind, named.addressee_in_id) as letter_id,
  named.month,
  named.kind,
  named.addressee_kind,
  named.addressee_code,
  named.item_count,
  named.highest_level,
  letter_days.letter_date,
  letter_days.reply_by,
  null::varchar as document_number,
  (row_number() over (
    partition by named.kind, year(letter_days.letter_date)
    order by named.month, named.addressee_kind = 'county', positions.ordinal nulls last, named.addressee_code
  ))::integer as serial
from named
left join letter_days using (month, kind)
left join positions using (addressee_kind, addressee_code)
