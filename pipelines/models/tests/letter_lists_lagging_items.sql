-- 函件所列的事项，就是收函单位当月的全部落后事项，不多不少：部门的是其牵头的本市落后指标，县市区的是其落后指标。
with listed as (
  select letter.month, addressee_kind, addressee_code, indicator_code
  from letter
  join letter_item using (letter_id)
),

lagging as (
  select
    month,
    if(place_kind = 'city', 'department', 'county') as addressee_kind,
    if(place_kind = 'city', lead_department_code, place_code) as addressee_code,
    indicator_code
  from lagging_item
  join indicator using (indicator_code)
),

owed as (
  select lagging.month, addressee_kind, addressee_code, lagging.indicator_code
  from lagging
  join letter using (month, addressee_kind, addressee_code)
)

(select *, '不应列入' as fault from listed except select *, '不应列入' from owed)
union all
(select *, '漏列' from owed except select *, '漏列' from listed)
