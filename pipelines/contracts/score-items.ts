import { defineContract } from "./contract.ts";

export const scoreItems = defineContract({
  table: "score_items",
  kind: "reference",
  title: "计分项",
  about: "督查工作纪实计分的项目，每行一项。",
  grain: ["item"],
  needed: [["item"]],
  columns: {
    item: { header: "计分项", type: "text", required: true, publish: true, about: "计分项名称，唯一。" },
    category: { header: "类别", type: "text", publish: true, about: "所属类别。" },
    standard_points: {
      header: "标准分",
      type: "number",
      unit: "分",
      publish: true,
      about: "每次的标准分值，扣分为负。",
    },
    cap: { header: "上限", type: "number", unit: "分", publish: true, about: "每个周期累计的上限，空为不限。" },
    period: {
      header: "周期",
      type: "choice",
      values: { 月: "month", 季: "quarter", 年: "year" },
      publish: true,
      about: "上限按月、季或年计算。",
    },
  },
});
