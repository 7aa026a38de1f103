import { defineContract } from "./contract.ts";

export const corrections = defineContract({
  table: "corrections",
  kind: "reference",
  title: "来源更正",
  about: "来源文件中已知的错误，每行一个单元格。",
  grain: ["source_file", "source_line", "column_name"],
  needed: [["source_file"], ["source_line"], ["column_name"], ["original"], ["corrected"]],
  columns: {
    dataset: { header: "数据集", type: "text", publish: true, about: "数据集名称，如 provincial_rankings 或 省排名。" },
    source_file: { header: "文件", type: "text", required: true, publish: true, about: "相对数据目录的路径。" },
    source_line: { header: "行", type: "integer", required: true, publish: true, about: "物理行号，从1起。" },
    column_name: { header: "列", type: "text", required: true, publish: true, about: "规范列名。" },
    original: { header: "原值", type: "text", publish: true, about: "来源现在写的内容。" },
    corrected: { header: "改为", type: "text", publish: true, about: "应当写的内容。" },
    reason: { header: "原因", type: "text", publish: true, about: "为什么更正。" },
    reported_to: { header: "反馈对象", type: "text", publish: true, about: "向谁反馈。" },
    status: {
      header: "状态",
      type: "choice",
      values: { 待更正: "待更正", 已更正: "已更正" },
      publish: true,
      about: "来源是否已经改正；已更正的不再套用。",
    },
  },
});
