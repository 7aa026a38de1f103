-- 本月哪些县市区、哪些指标没有报送？
-- topic: 县市区
-- about: 最近一个有县域数据的月份，别的县市区报了而它没有数值也没有位次的指标；不参评的不算。与县市区页的未报送项数一致。
-- needs: 县域指标
-- none: {县域月份}各县市区没有未报送的指标
-- answer: {月份}，各县市区共有{行数}项没有报送。
with 本月 as (
  select max(月份) as 月份 from 县域榜
),

当月 as (
  select 县域排名.* from 县域排名 join 本月 using (月份)
),

应报 as (
  select 项目.*, 县市区.县市区
  from (select distinct 月份, 指标编码, 指标, 类别 from 当月) as 项目
  cross join 县市区
)

select
  应报.县市区,
  应报.指标,
  应报.类别,
  指标.频率,
  指标.牵头部门,
  应报.月份
from 应报
left join 指标 using (指标编码)
where not exists (
    from 当月
    where 当月.指标编码 = 应报.指标编码 and 当月.县市区 = 应报.县市区
      and (当月.数值 is not null or 当月.排名 is not null)
  )
  and not exists (
    from 不参评
    where 不参评.指标编码 = 应报.指标编码 and 不参评.单位 = 应报.县市区
      and coalesce(不参评.开始月份 <= 应报.月份, true)
      and coalesce(不参评.结束月份 >= 应报.月份, true)
  )
order by 应报.县市区, 应报.类别, 应报.指标编码
