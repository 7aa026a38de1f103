import type { Column } from "./contract.ts";

/** What every ranking dataset has: a month, an indicator, a value. */
export const rankingColumns = {
  month: {
    header: "月份",
    aliases: ["统计月份", "所属月份", "报告期", "时间"],
    type: "month",
    required: true,
    publish: true,
    about: "统计月份；季度、年度数据记在最后一个月。",
  },
  indicator_code: {
    header: "指标编码",
    aliases: ["指标代码", "编码"],
    type: "name",
    register: "indicator",
    publish: true,
    about: "指标编码，与指标名称至少填一个。",
  },
  indicator_name: {
    header: "指标名称",
    aliases: ["指标", "名称"],
    type: "name",
    register: "indicator",
    publish: true,
    about: "指标名称或别名。",
  },
  value: {
    header: "数值",
    aliases: ["指标值", "完成值", "本期值"],
    type: "number",
    inIndicatorUnit: true,
    publish: true,
    about: "指标值，单位随指标。",
  },
} as const satisfies Record<string, Column>;

/** How exports call a rank, of the province or of the city. */
export const rankAliases = ["位次", "名次", "全省排名", "全市排名", "在省排名"] as const;
