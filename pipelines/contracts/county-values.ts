import { defineContract } from "./contract.ts";
import { rankAliases, rankingColumns } from "./ranking-columns.ts";

export const countyValues = defineContract({
  table: "county_values",
  kind: "dataset",
  title: "县域指标",
  about: "各县市区各项指标的数值、目标和全市排名，每月、每项指标、每县市区一行。",
  grain: ["month", "indicator_code", "county_code"],
  needed: [["month"], ["county_code"], ["indicator_code", "indicator_name"], ["value", "rank"]],
  columns: {
    month: rankingColumns.month,
    indicator_code: rankingColumns.indicator_code,
    indicator_name: rankingColumns.indicator_name,
    county_code: {
      header: "县市区",
      aliases: ["县（市、区）", "县区", "区县", "地区"],
      type: "name",
      register: "county",
      required: true,
      publish: true,
      about: "县市区的名称、简称、别名或编码。",
    },
    value: rankingColumns.value,
    target: {
      header: "目标值",
      aliases: ["目标", "年度目标"],
      type: "number",
      inIndicatorUnit: true,
      publish: true,
      about: "目标值，单位随指标。",
    },
    rank: {
      header: "排名",
      aliases: rankAliases,
      type: "rank",
      publish: true,
      about: "公布的全市位次，1为最好；空则由系统计算。",
    },
    note: { header: "备注", type: "text", publish: true, about: "备注。" },
  },
});
