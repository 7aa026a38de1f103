import { defineContract } from "./contract.ts";

export const exemptions = defineContract({
  table: "exemptions",
  kind: "reference",
  title: "不参评",
  about: "某项指标不参评的市或县市区，每行一项；不算落后，也不计入参评数。",
  grain: ["indicator_code", "place_code", "start_month"],
  needed: [["indicator_code"], ["place_code"]],
  columns: {
    indicator_code: {
      header: "指标编码",
      type: "name",
      register: "indicator",
      required: true,
      publish: true,
      about: "不参评的指标。",
    },
    place_code: {
      header: "单位",
      type: "name",
      register: "place",
      required: true,
      publish: true,
      about: "不参评的市或县市区。",
    },
    start_month: {
      header: "开始月份",
      type: "month",
      mayBeFuture: true,
      publish: true,
      about: "不参评的第一个月，空为一直。",
    },
    end_month: {
      header: "结束月份",
      type: "month",
      mayBeFuture: true,
      publish: true,
      about: "不参评的最后一个月，空为至今。",
    },
    reason: { header: "原因", type: "text", publish: true, about: "不参评的原因。" },
  },
});
