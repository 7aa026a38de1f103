/**
 * Every problem that can be found in the data: what happened, and what to do about it.
 * `{…}` is filled in from the issue; the same text serves the terminal, quality_issue and the site.
 */
export interface Entry {
  severity: "error" | "warning";
  what: string;
  hint: string;
}

export const entries = {
  // files
  dataset_unknown: {
    severity: "error",
    what: "文件夹「{raw}」不是数据集",
    hint: "请放入 {known} 之一，或移出 exports",
  },
  file_ignored: { severity: "warning", what: "「{raw}」{why}，未读取", hint: "{todo}" },
  file_encoding: {
    severity: "error",
    what: "无法识别文件的编码{where}",
    hint: "请另存为 UTF-8 或 GB18030（GBK）编码的 CSV",
  },
  file_binary: {
    severity: "error",
    what: "不是 CSV 文本，看来是{format}",
    hint: "请在 WPS 或 Excel 中打开，另存为 CSV",
  },
  file_quote: {
    severity: "error",
    what: "第 {line} 行的引号没有配对",
    hint: "请补上或删去该引号；引号之后的内容无法分清是哪一行",
  },
  file_too_large: { severity: "error", what: "文件超出限度：{limit}", hint: "请按月份或指标拆成几个文件" },
  file_empty: { severity: "error", what: "文件是空的", hint: "请重新导出；没有数据可删去该文件" },
  file_header: { severity: "error", what: "{detail}", hint: "{todo}" },
  file_duplicate_column: { severity: "error", what: "表头中「{column}」出现两次：{raw}", hint: "请删去或改名其中一列" },
  header_unit_mismatch: {
    severity: "error",
    what: "表头写「{raw}」，而文件中各指标的计量单位都是「{unit}」",
    hint: "请核对单位，改正表头或数值后再导出",
  },
  column_unknown: { severity: "warning", what: "未知的列「{raw}」，未载入", hint: "如应载入，请把列名改为：{known}" },
  reference_missing: { severity: "error", what: "缺少参考表，或表中没有一行", hint: "请补上该文件，列名见模板" },
  // rows
  row_header: { severity: "warning", what: "表头重复出现，已跳过", hint: "可在来源中删去" },
  row_total: { severity: "warning", what: "合计行「{raw}」，已跳过", hint: "可在来源中删去" },
  row_note: { severity: "warning", what: "说明行「{raw}」，已跳过", hint: "可在来源中删去" },
  row_too_long: {
    severity: "error",
    what: "比表头多出 {count} 格：{raw}",
    hint: "多半是数值中的逗号没有加引号，请检查该行",
  },
  cell_too_large: { severity: "error", what: "单元格超过 1 MiB", hint: "请检查引号是否配对，或缩短内容" },
  missing_required: { severity: "error", what: "「{column}」为空", hint: "该列必填，请补上" },
  duplicate_identical: { severity: "warning", what: "与 {other} 完全相同，已跳过", hint: "可删去其中一行" },
  duplicate_conflict: {
    severity: "error",
    what: "与 {other} 是同一项而内容不同",
    hint: "两行都未载入，请核实后只留正确的一行",
  },
  // cells
  bad_code: { severity: "error", what: "{column}「{raw}」不能用作编码", hint: "只能用字母、数字、下划线和连字符" },
  bad_month: { severity: "error", what: "{column}「{raw}」不是月份", hint: "请写成 2024-03 或 2024年3月" },
  future_month: { severity: "error", what: "{column}「{raw}」晚于本次构建的月份 {limit}", hint: "请核对年月" },
  month_ambiguous: {
    severity: "warning",
    what: "月份「{raw}」可能是 10 月",
    hint: "Excel 会把 .10 存成 .1；请核对，并改写成 2024-10 的样子",
  },
  bad_date: { severity: "error", what: "{column}「{raw}」不是日期", hint: "请写成 2024-03-31 或 2024年3月31日" },
  future_date: { severity: "error", what: "{column}「{raw}」晚于本次构建的日期 {limit}", hint: "请核对日期" },
  bad_number: { severity: "error", what: "{column}「{raw}」不是数{detail}", hint: "请改为数字；未报送请留空" },
  bad_rank: {
    severity: "error",
    what: "{column}「{raw}」不是有效的位次{detail}",
    hint: "请写成 3 或 3/16，位次在 1 与参评数之间",
  },
  bad_choice: { severity: "error", what: "{column}「{raw}」不在可选范围{detail}", hint: "可填：{known}" },
  unknown_place: {
    severity: "error",
    what: "{column}「{raw}」不在参考表中{nearest}",
    hint: "请改正，或在参考表中补别名",
  },
  unknown_unit: {
    severity: "error",
    what: "{column}「{raw}」不在参考表中{nearest}",
    hint: "请改正，或在参考表中补别名",
  },
  unknown_official: {
    severity: "error",
    what: "{column}「{raw}」不在负责人表中{nearest}",
    hint: "请改正，或在 officials.csv 中补上",
  },
  unknown_indicator: {
    severity: "error",
    what: "{column}「{raw}」不在指标表中{nearest}",
    hint: "请改正，或在 indicators.csv 中补别名",
  },
  unknown_item: {
    severity: "error",
    what: "{column}「{raw}」不在计分项表中{nearest}",
    hint: "请改正，或在 score_items.csv 中补上",
  },
  indicator_mismatch: {
    severity: "error",
    what: "指标编码「{raw}」是{left}，指标名称「{other}」是{right}",
    hint: "请核对，改正其中一个",
  },
  name_conflict: {
    severity: "error",
    what: "{column}「{raw}」同时指向 {left} 和 {right}",
    hint: "名称、简称和别名不能重复，请改其中一个",
  },
  home_conflict: {
    severity: "error",
    what: "本市应当只有一个，且与 site.yaml 的 home_city 一致",
    hint: "请改正“本市”一列",
  },
  date_order: {
    severity: "warning",
    what: "{column}「{raw}」{detail}",
    hint: "请核对日期；已照原样载入",
  },
  // judged over rows
  exempt_reported: {
    severity: "warning",
    what: "{place}不参评该指标，「{raw}」未采用",
    hint: "如应参评，请修改 exemptions.csv",
  },
  rank_mismatch: {
    severity: "warning",
    what: "公布的位次 {raw} 与数值的次序不符，按数值应为 {computed}",
    hint: "以公布的位次为准；请向来源核实",
  },
  rank_not_computable: {
    severity: "warning",
    what: "{month} {indicator} 没有位次，{takes_part} 个参评单位中只有 {reported} 个有数值，无法排名",
    hint: "补齐一半以上的数值，或填写公布的位次",
  },
  policy_missing: {
    severity: "warning",
    what: "{month} 早于第一版政策 {policy}",
    hint: "暂按第一版判定；如另有规定，请补上政策文件",
  },
  calendar_unknown: {
    severity: "warning",
    what: "{year}年没有放假安排，发函日期和反馈时限暂按周一至周五推算",
    hint: "放假安排公布后，请升级节假日数据（npm 包 chinese-days），再重新构建",
  },
  indicator_not_in_force: {
    severity: "warning",
    what: "{month} {indicator}不在启用月份至停用月份之内，只列位次，不判领先落后，也不督办",
    hint: "如仍应督办，请修改 indicators.csv 的启用月份或停用月份",
  },
  correction_stale: {
    severity: "error",
    what: "更正要求 {place} 的「{column}」为「{raw}」，来源现为「{found}」",
    hint: "来源已变，请核对并修改或删去这条更正",
  },
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof entries;

export function fill(template: string, details: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? ""));
}
