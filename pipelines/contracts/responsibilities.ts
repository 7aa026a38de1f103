import { defineContract } from "./contract.ts";

export const responsibilities = defineContract({
  table: "responsibilities",
  kind: "reference",
  title: "分管负责人分工",
  about: "各单位分管某项指标或某类指标的负责人，每行一项分工；指标自己的一行优先于类别。",
  grain: ["organisation_code", "category", "indicator_code", "official_id", "start_month"],
  needed: [["organisation_code"], ["official_id"], ["category", "indicator_code"]],
  columns: {
    organisation_code: {
      header: "单位",
      type: "name",
      register: "unit",
      required: true,
      publish: true,
      about: "部门或县市区。",
    },
    category: { header: "类别", type: "text", publish: true, about: "分管的指标类别，与指标编码二选一。" },
    indicator_code: {
      header: "指标编码",
      type: "name",
      register: "indicator",
      publish: true,
      about: "分管的指标，优先于类别。",
    },
    official_id: {
      header: "分管负责人",
      type: "name",
      register: "official",
      required: true,
      publish: true,
      about: "分管负责人。",
    },
    start_month: {
      header: "开始月份",
      type: "month",
      mayBeFuture: true,
      publish: true,
      about: "分工的第一个月，空为一直。",
    },
    end_month: {
      header: "结束月份",
      type: "month",
      mayBeFuture: true,
      publish: true,
      about: "分工的最后一个月，空为至今。",
    },
  },
});
