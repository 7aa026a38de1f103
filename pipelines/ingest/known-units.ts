import { squeeze } from "./cells/clean.ts";

/** Units that may stand in a header's brackets besides those of indicators.csv: 数值（万元）. */
const common = `元 千元 万元 亿元 美元 万美元 亿美元 % ‰ 百分点 个 件 项 次 起 例 户 家 人 万人 人次 万人次 名 位 天 日 小时 分钟 分
  吨 万吨 公斤 千克 克 头 万头 只 亩 万亩 公顷 平方米 万平方米 平方公里 公里 米 立方米 万立方米 亿立方米
  千瓦时 万千瓦时 亿千瓦时 千瓦 万千瓦 吨标准煤 万吨标准煤 μg/m3 mg/m3 微克/立方米 毫克/立方米 套 万套 辆 条 篇 宗`;

const commonUnits = new Set(common.split(/\s+/).map(squeeze));

/** The normalised unit, or null where the text is none: 数值（见单位）. */
export function knownUnit(text: string, ofIndicators: Iterable<string>): string | null {
  const unit = squeeze(text).replace(/^单位[:：]?/, "");
  if (commonUnits.has(unit)) return unit;
  for (const known of ofIndicators) if (squeeze(known) === unit && unit) return unit;
  return null;
}
