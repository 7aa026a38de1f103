-- 各市、各县市区每项指标每月的位次、参评数和领先落后。1 为最好；并列共享较好的位次，其后跳过。
-- 按数值计算的位次，是该数值在由好到差的各数值中第一次出现的位置。
-- grain: place_kind, month, indicator_code, place_code
-- kind: view
-- test: not_null(place_kind, month, indicator_code, place_code, file_id, source_line)
with entries as (
  select place_kind, month, indicator_code, place_code, value, target, rank, participants, is_exempt, file_id, source_line
  from stg_place_values
),

groups as (
  select place_kind, month, indicator_code, takes_part, valued, values_best_first, rank_source, is_in_force, ranked,
    best_rank, worst_rank, leading_first, lagging_last
  from stg_ranking_groups
),

placed as (
  select
    entries.place_kind,
    entries.month,
    entries.indicator_code,
    entries.place_code,
    entries.value,
    entries.target,
    case groups.rank_source
      when 'reported' then entries.rank
      when 'computed' then list_position(groups.values_best_first, entries.value)
    end::integer as rank,
    groups.rank_source,
    case
      when entries.is_exempt then null
      when groups.rank_source = 'computed' then groups.valued
      else coalesce(entries.participants, groups.takes_part)
    end as participants,
    groups.is_in_force,
    groups.ranked,
    groups.best_rank,
    groups.worst_rank,
    groups.leading_first,
    groups.lagging_last,
    entries.file_id,
    entries.source_line
  from entries
  join groups using (place_kind, month, indicator_code)
)

select
  place_kind,
  month,
  indicator_code,
  place_code,
  value,
  target,
  rank,
  if(rank is not null, rank_source, null) as rank_source,
  participants,
  case
    when rank is null or not is_in_force then null -- 启用之前、停用之后只列位次
    when participants < 2 * (leading_first + lagging_last) then null
    when ranked > 1 and best_rank = worst_rank then null -- 有位次的都并列，无从分领先和落后；只知本市一家的位次时不在此列
    when rank <= leading_first then 'leading'
    when rank > participants - lagging_last then 'lagging'
    else 'middle'
  end as band,
  file_id,
  source_line
from placed
