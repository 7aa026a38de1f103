-- 每个来源文件载入、跳过、拒收的记录，三者之和等于记录数。
select path, records, loaded, skipped, rejected
from source_file
where loaded + skipped + rejected <> records
