-- 数据集名称：每个数据集和参考表的中文名称，与数据字典一致。
-- topic: 数据质量
-- grain: dataset
-- test: unique(dataset); not_null(title)
-- columns:
--   dataset: 数据集或参考表，如 provincial_rankings。
--   title: 名称，如省排名。
select dataset, title
from (
  values
    ('provincial_rankings', '省排名'),
    ('county_values', '县域指标'),
    ('score_records', '督查计分'),
    ('actions', '督办行动'),
    ('cities', '设区市'),
    ('counties', '县市区'),
    ('officials', '负责人'),
    ('sections', '秘书科室'),
    ('departments', '市直部门'),
    ('indicators', '重点指标及事项'),
    ('responsibilities', '分管负责人分工'),
    ('score_items', '计分项'),
    ('exemptions', '不参评'),
    ('corrections', '来源更正')
) as titles (dataset, title)
