-- 来源文件：读到的每一个文件，及其记录载入、跳过、拒收的数目。
-- topic: 数据质量
-- columns:
--   文件: 相对数据目录的路径。
--   数据集: 数据集或参考表的名称，如省排名。
--   状态: 已载入，或拒收。
--   编码: 文字编码。
--   记录数 [条]: 记录数，表头不计。
--   载入 [条]: 载入的记录数。
--   跳过 [条]: 跳过的记录数。
--   拒收 [条]: 拒收的记录数。
--   校验值: 文件内容的 SHA-256。
select
  path as 文件,
  coalesce(dataset_title.title, dataset) as 数据集,
  case status when 'loaded' then '已载入' when 'rejected' then '拒收' end as 状态,
  encoding as 编码,
  records as 记录数,
  loaded as 载入,
  skipped as 跳过,
  rejected as 拒收,
  sha256 as 校验值
from source_file
left join dataset_title using (dataset)
