import { defineContract } from "./contract.ts";

export const counties = defineContract({
  table: "counties",
  kind: "reference",
  title: "县市区",
  about: "本市所辖县（市、区）和功能区，每行一个，行序即行政序列。",
  grain: ["county_code"],
  needed: [["county_code"], ["county_name"]],
  columns: {
    county_code: {
      header: "县市区编码",
      type: "code",
      required: true,
      publish: true,
      about: "行政区划代码或自编代码，唯一。",
    },
    county_name: { header: "县市区", type: "text", required: true, publish: true, about: "规范名称，如任城区。" },
    short_name: { header: "简称", type: "text", publish: true, about: "表格中用的简称，如任城。" },
    aliases: { header: "别名", type: "list", publish: true, about: "其他写法和旧称，以顿号分隔。" },
    county_kind: {
      header: "类型",
      type: "choice",
      values: { 区: "区", 县: "县", 县级市: "县级市", 功能区: "功能区" },
      publish: true,
      about: "区、县、县级市或功能区。",
    },
    tile_column: { header: "列", type: "integer", publish: true, about: "示意图中的列，从1起。" },
    tile_row: { header: "行", type: "integer", publish: true, about: "示意图中的行，从1起。" },
  },
});
