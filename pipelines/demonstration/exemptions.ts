import { monthOf } from "./months.ts";

export interface Exemption {
  indicator: string;
  place: string;
  start?: string;
  reason: string;
}

export const exemptions: readonly Exemption[] = [
  { indicator: "ZXZQ", place: "370200", start: "2025-01", reason: "计划单列市，债券额度单列" },
  { indicator: "GYZJZ", place: "JNTB", start: "2025-01", reason: "规模以上工业企业少，不单独核算" },
  { indicator: "LSCL", place: "JNTB", reason: "无粮食生产任务" },
  { indicator: "XLDC", place: "JNTB", reason: "无粮食生产任务" },
  { indicator: "XLDC", place: "JNGX", reason: "并入任城区统计" },
  { indicator: "XLDC", place: "JNJK", reason: "并入嘉祥县统计" },
];

export function isExempt(indicator: string, place: string, month: number): boolean {
  return exemptions.some(
    (one) => one.indicator === indicator && one.place === place && (!one.start || month >= monthOf(one.start)),
  );
}
