import { defineContract } from "./contract.ts";
import { rankAliases, rankingColumns } from "./ranking-columns.ts";

export const provincialRankings = defineContract({
  table: "provincial_rankings",
  kind: "dataset",
  title: "省排名",
  about: "各市各项指标的数值和在全省的排名，每月、每项指标、每市一行。",
  grain: ["month", "indicator_code", "city_code"],
  needed: [["month"], ["city_code"], ["indicator_code", "indicator_name"], ["value", "rank"]],
  columns: {
    month: rankingColumns.month,
    indicator_code: rankingColumns.indicator_code,
    indicator_name: rankingColumns.indicator_name,
    city_code: {
      header: "城市",
      aliases: ["市", "地市", "设区市"],
      type: "name",
      register: "city",
      required: true,
      publish: true,
      about: "设区市的名称、简称、别名或编码。",
    },
    value: rankingColumns.value,
    rank: {
      header: "排名",
      aliases: rankAliases,
      type: "rank",
      publish: true,
      about: "公布的位次，1为最好；空则由系统计算。",
    },
    participants: {
      header: "参评数",
      aliases: ["参评单位数", "参与排名数"],
      type: "integer",
      publish: true,
      about: "参加排名的市数，空则按设区市表。",
    },
    note: { header: "备注", type: "text", publish: true, about: "备注。" },
  },
});
