-- 来源文件：读到的每一个文件，及其记录载入、跳过、拒收的数目。三者之和等于记录数。
-- topic: 数据质量
-- grain: path
-- test: unique(path); not_null(path, status, records, loaded, skipped, rejected); accepted(status: loaded, rejected)
-- columns:
--   path: 相对数据目录的路径。
--   dataset: 数据集或参考表。
--   status: 状态：loaded 已载入，rejected 整个拒收。
--   sha256: 文件内容的 SHA-256。
--   encoding: 文字编码。
--   records [条]: 记录数，表头不计。
--   loaded [条]: 载入的记录数。
--   skipped [条]: 跳过的记录数：空行、合计、附注、重复的表头和相同的重复行等。
--   rejected [条]: 拒收的记录数。
--   source_id: 来源摘录页的编号；读不了的文件没有摘录，为空。
with files as (
  select path, dataset, status, sha256, encoding, records, loaded, skipped, rejected, source_id from loaded_file
)

select
  path,
  dataset,
  status,
  sha256,
  encoding,
  records,
  loaded,
  skipped,
  rejected,
  source_id
from files
