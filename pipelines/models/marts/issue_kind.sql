-- 问题种类：每个问题代码的中文名称。
-- topic: 数据质量
-- grain: code
-- test: unique(code); not_null(name)
-- columns:
--   code: 问题代码，如 row_total。
--   name: 是哪一种问题，如合计行。
select code, name
from (
  values
    ('dataset_unknown', '文件夹不是数据集'),
    ('file_ignored', '文件未读取'),
    ('file_encoding', '编码无法识别'),
    ('file_binary', '不是CSV文本'),
    ('file_quote', '引号没有配对'),
    ('file_too_large', '文件超出限度'),
    ('file_empty', '文件是空的'),
    ('file_header', '表头有误'),
    ('file_duplicate_column', '表头中列名重复'),
    ('header_unit_mismatch', '表头单位与指标不符'),
    ('column_unknown', '未知的列'),
    ('reference_missing', '缺少参考表'),
    ('row_header', '表头重复'),
    ('row_total', '合计行'),
    ('row_note', '说明行'),
    ('row_too_long', '比表头多格'),
    ('cell_too_large', '单元格过大'),
    ('missing_required', '必填列为空'),
    ('duplicate_identical', '重复行'),
    ('duplicate_conflict', '同一项内容不同'),
    ('bad_code', '编码有误'),
    ('bad_month', '月份有误'),
    ('future_month', '月份晚于构建'),
    ('month_ambiguous', '月份可能是10月'),
    ('bad_date', '日期有误'),
    ('future_date', '日期晚于构建'),
    ('bad_number', '不是数'),
    ('bad_rank', '位次有误'),
    ('bad_choice', '不在可选范围'),
    ('unknown_place', '地方不在参考表'),
    ('unknown_unit', '单位不在参考表'),
    ('unknown_official', '姓名不在负责人表'),
    ('unknown_indicator', '指标不在指标表'),
    ('unknown_item', '计分项不在计分项表'),
    ('indicator_mismatch', '指标编码与名称不符'),
    ('name_conflict', '名称指向两处'),
    ('home_conflict', '本市不是一个'),
    ('date_order', '日期先后不合'),
    ('exempt_reported', '不参评而有数值'),
    ('rank_mismatch', '公布位次与数值不符'),
    ('rank_not_computable', '位次无法计算'),
    ('policy_missing', '早于第一版政策'),
    ('calendar_unknown', '没有放假安排'),
    ('indicator_not_in_force', '不在启用期内'),
    ('correction_stale', '更正与来源不符')
) as kinds (code, name)
