-- 每个月按当月有效的政策判定；只有第一版可以判定早于它的月份。
select policy_in_force.month, policy_in_force.policy_id, policy.effective_from, policy.effective_to
from policy_in_force
join policy using (policy_id)
where policy_in_force.month > policy.effective_to
  or (policy_in_force.month < policy.effective_from
    and policy.effective_from <> (select min(effective_from) from policy))
