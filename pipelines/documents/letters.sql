-- 一个月（$1）的每件提醒函、督办单所写的内容，一件一行。只取数，不成文：文字见 letter-words.ts。
-- 一次一个月：十年的事项一起排列，内存放不下。
with urgent as (
  select month, indicator_code, level, convener || form as summons from escalation where month = $1::date
),

letters as (
  select letter_id, month, kind, addressee_kind, addressee_code, letter_date, reply_by, document_number, serial
  from letter
  where month = $1::date
),

lagging as (
  select month, indicator_code, place_kind, place_code, value, target, completion, source_file, source_line
  from lagging_item
  where month = $1::date
),

items as (
  select
    letters.letter_id,
    letter_item.indicator_code,
    indicator.indicator_name,
    indicator.unit,
    indicator.decimals,
    indicator.position,
    indicator.lead_department_code,
    lagging.value,
    lagging.target,
    lagging.completion,
    letter_item.rank,
    letter_item.participants,
    letter_item.lag_streak,
    letter_item.gap_to_leave,
    if(letters.addressee_kind = 'department', urgent.level, null) as level,
    if(letters.addressee_kind = 'department', urgent.summons, null) as summons,
    lagging.source_file,
    lagging.source_line
  from letter_item
  join letters using (letter_id)
  join indicator using (indicator_code)
  left join lagging
    on lagging.month = letters.month
    and lagging.indicator_code = letter_item.indicator_code
    and lagging.place_kind = if(letters.addressee_kind = 'county', 'county', 'city')
    and (lagging.place_kind = 'city' or lagging.place_code = letters.addressee_code)
  left join urgent on urgent.month = letters.month and urgent.indicator_code = letter_item.indicator_code
),

item_lists as (
  select
    letter_id,
    min(participants) as fewest_participants,
    max(participants) as most_participants,
    any_value(summons order by level desc, position) as highest,
    list({
      code: indicator_code, name: indicator_name, unit: coalesce(unit, ''), decimals: decimals, value: value, target: target,
      completion: completion, rank: rank, participants: participants, streak: lag_streak, gap: gap_to_leave,
      summons: summons, file: source_file, line: source_line
    } order by level desc nulls last, position) as items
  from items
  group by letter_id
),

leads as (
  select
    items.letter_id,
    items.lead_department_code as code,
    any_value(coalesce(department.department_name, items.lead_department_code)) as name,
    any_value(department.position) as position
  from items
  left join department on department.department_code = items.lead_department_code
  where items.lead_department_code is not null
  group by items.letter_id, items.lead_department_code
),

lead_lists as (
  select letter_id, list(name order by position nulls last, name) as leads from leads group by letter_id
)

select
  letters.letter_id as id,
  strftime(letters.month, '%Y-%m') as month,
  letters.kind,
  letters.addressee_kind as "addresseeKind",
  letters.addressee_code as "addresseeCode",
  coalesce(county.county_name, department.department_name, letters.addressee_code) as "addresseeName",
  county.county_kind as "countyKind",
  letters.serial,
  letters.document_number as "documentNumber",
  strftime(letters.letter_date, '%Y-%m-%d') as date,
  strftime(letters.reply_by, '%Y-%m-%d') as "replyBy",
  coalesce(policy.basis, '') as basis,
  if(letters.addressee_kind = 'county', policy.county_lagging_last, policy.provincial_lagging_last) as "laggingLast",
  if(
    item_lists.fewest_participants = item_lists.most_participants, item_lists.most_participants, null
  ) as participants,
  item_lists.highest,
  item_lists.items,
  coalesce(lead_lists.leads, []) as leads,
  follow_up.cited_kind as "citedKind",
  strftime(follow_up.cited_month, '%Y-%m') as "citedMonth",
  strftime(follow_up.cited_sent_on, '%Y-%m-%d') as "citedSentOn",
  strftime(follow_up.cited_due_on, '%Y-%m-%d') as "citedDueOn",
  strftime(follow_up.cited_answered_on, '%Y-%m-%d') as "citedAnsweredOn"
from letters
join item_lists using (letter_id)
join policy_in_force on policy_in_force.month = letters.month
join policy using (policy_id)
left join lead_lists using (letter_id)
left join county on letters.addressee_kind = 'county' and county.county_code = letters.addressee_code
left join department on letters.addressee_kind = 'department' and department.department_code = letters.addressee_code
left join letter_follow_up as follow_up using (letter_id)
order by letters.kind = '提醒函', letters.serial
