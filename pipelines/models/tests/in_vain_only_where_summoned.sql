-- 只有召集了、事后没有督办而走出落后的，才算白白召集。
select month, indicator_code, in_force_level, draft_level, acted, in_force_recovered, draft_recovered
from rehearsal_summons
where (in_force_in_vain and (in_force_level is null or acted or in_force_recovered is distinct from true))
  or (draft_in_vain and (draft_level is null or acted or draft_recovered is distinct from true))
