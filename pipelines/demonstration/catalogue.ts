import { type Definition, indicatorOf, type Indicator } from "./indicators.ts";

const rate = (level: number, spread: number, trend = 0) => ({ shape: "level", level, spread, trend }) as const;
const share = (level: number, spread: number, trend = 0) =>
  ({ shape: "level", level, spread, trend, ceiling: 100 }) as const;
const season = (level: number, spread: number, months: readonly number[], trend = 0) =>
  ({ shape: "level", level, spread, season: months, trend }) as const;
const amount = (level: number, spread: number, trend: number, months?: readonly number[]) =>
  ({ shape: "amount", level, spread, trend, season: months }) as const;
const progress = (level: number, spread: number) => ({ shape: "progress", level, spread, ceiling: 100 }) as const;

// Seasons, January to December.
const WINTER = [29, 15, 4, -3, -9, -15, -18, -17, -12, 0, 10, 23];
const SUMMER = [-70, -52, -20, 12, 42, 66, 52, 44, 24, -8, -42, -68];
const MIXED = [1.3, 0.7, 0.3, 0.1, -0.2, -0.5, -0.8, -0.8, -0.5, -0.1, 0.4, 0.9];
const CLEAR = [-22, -12, 0, 4, -4, -16, 2, 6, 8, 10, 4, -14];
const RAINY = [2, 2, 1, 0, -1, -3, -6, -6, -4, -1, 1, 2];
const TRAVEL = [0.4, 0.6, 0.8, 1.3, 1.4, 1, 1.3, 1.4, 1.2, 1.5, 0.7, 0.4];
const TRADE = [1, 0.8, 1, 1, 1.02, 1, 1, 1.02, 1.03, 0.98, 1.05, 1.1];
const REGISTRATION = [0.7, 0.8, 1.4, 1.2, 1.1, 1, 0.95, 0.95, 1, 0.9, 1, 1];

// prettier-ignore
const CATALOGUE: Record<string, Definition[]> = {
  经济运行: [
    ["GDPZS", "地区生产总值增速", "%", "市统计局", rate(5.6, 0.45), { frequency: "quarter", cumulative: true, aliases: ["GDP增速"], counties: true, targets: true, home: 0.4 }],
    ["GYZJZ", "规模以上工业增加值增速", "%", "市工业和信息化局", rate(7.6, 1.5), { cumulative: true, skipsJanuary: true, aliases: ["规上工业增加值增速", "工业增加值增速"], counties: true, targets: true, home: 0.1 }],
    ["SHLS", "社会消费品零售总额增速", "%", "市商务局", rate(5.4, 0.8), { cumulative: true, skipsJanuary: true, aliases: ["社零总额增速", "社消零增速"], counties: true, targets: true, home: 0.6 }],
    ["FWYSR", "规模以上服务业营业收入增速", "%", "市发展改革委", rate(7.2, 2.4), { cumulative: true, skipsJanuary: true, aliases: ["规上服务业营收增速"], counties: true, home: -0.5 }],
    ["GYYDL", "工业用电量增速", "%", "市工业和信息化局", rate(3.8, 2.2), { cumulative: true, published: "values", counties: true, home: -0.15 }],
    ["GYLR", "规模以上工业企业利润总额增速", "%", "市工业和信息化局", rate(4.5, 8), { cumulative: true, skipsJanuary: true, aliases: ["规上工业利润增速"], inAssessment: false, home: -0.5 }],
    ["GXCZ", "高新技术产业产值占规模以上工业比重", "%", "市科技局", share(51, 5, 1.1), { aliases: ["高新产值占比"], published: "values", counties: true, home: -0.3 }],
  ],
  财政金融: [
    ["YBYSSR", "一般公共预算收入增速", "%", "市财政局", rate(3.6, 1.6), { cumulative: true, aliases: ["财政收入增速"], counties: true, targets: true, home: 0.2 }],
    ["SSZB", "税收收入占一般公共预算收入比重", "%", "市税务局", share(69, 4.2), { cumulative: true, aliases: ["税收占比"], counties: true, home: -0.5 }],
    ["DKYE", "金融机构本外币贷款余额增速", "%", "市地方金融管理局", rate(9.2, 1.7, -0.5), { published: "values", home: 0.6 }],
    ["PHXW", "普惠小微贷款余额增速", "%", "市地方金融管理局", rate(14.5, 2.6, -0.8), { published: "values", counties: true, home: 0.55 }],
    ["BLDK", "银行业不良贷款率", "%", "市地方金融管理局", rate(1.28, 0.3, -0.05), { frequency: "quarter", decimals: 2, lower: true, aliases: ["不良贷款率"], published: "home", home: -0.2 }],
    ["ZXZQ", "政府专项债券支出进度", "%", "市财政局", progress(92, 0.07), { cumulative: true, aliases: ["专项债支出进度"], counties: true, home: 0.7 }],
  ],
  项目投资: [
    ["GDTZ", "固定资产投资增速", "%", "市发展改革委", rate(3.9, 1.9), { cumulative: true, skipsJanuary: true, aliases: ["固投增速"], counties: true, targets: true, home: 0.6 }],
    ["JGTZ", "制造业技改投资增速", "%", "市工业和信息化局", rate(8.4, 4.5), { cumulative: true, skipsJanuary: true, aliases: ["技改投资增速"], counties: true, home: 0.4 }],
    ["SZDXM", "省重大项目投资完成率", "%", "市发展改革委", progress(99, 0.08), { kind: "事项", cumulative: true, counties: true, home: 0.9 }],
    ["XMKG", "省绿色低碳高质量发展重点项目开工率", "%", "市发展改革委", progress(98, 0.06), { kind: "事项", cumulative: true, aliases: ["省重点项目开工率"], published: "home", home: 0.3 }],
    ["QYLD", "新签约项目落地率", "%", "市投资促进局", share(63, 6, 2), { kind: "事项", start: "2025-07", aliases: ["签约项目落地率"], published: "values", counties: true, home: 0.1 }],
  ],
  对外开放: [
    ["JCK", "进出口总值", "亿元", "市商务局", amount(1050, 0.3, 0.06, TRADE), { cumulative: true, aliases: ["外贸进出口总值"], counties: true, home: 0.1 }],
    ["JCKZS", "进出口总值增速", "%", "市商务局", rate(6.1, 4.6), { cumulative: true, aliases: ["外贸进出口增速"], counties: true, home: -1.25 }],
    ["SJWZ", "实际使用外资", "亿美元", "市投资促进局", amount(5.2, 0.45, -0.08), { cumulative: true, decimals: 2, aliases: ["实际利用外资"], counties: true, home: -0.3 }],
    ["KJDS", "跨境电商进出口增速", "%", "市商务局", rate(16, 7), { cumulative: true, end: "2025-12", inAssessment: false, home: -0.4 }],
    ["RJYK", "入境游客人次", "万人次", "市文化和旅游局", amount(13.5, 0.4, 0.14, TRAVEL), { cumulative: true, decimals: 2, aliases: ["接待入境游客"], home: 0.9 }],
  ],
  生态环境: [
    ["PM25", "细颗粒物（PM2.5）浓度", "μg/m3", "市生态环境局", season(36, 4.2, WINTER, -1.2), { decimals: 0, lower: true, aliases: ["PM2.5", "细颗粒物"], counties: true, targets: true, home: -0.6 }],
    ["YLBL", "空气质量优良天数比例", "%", "市生态环境局", { ...season(74, 5, CLEAR, 1), ceiling: 100 }, { aliases: ["优良天数比例", "优良率"], counties: true, targets: true, home: -0.25 }],
    ["ZHZS", "环境空气质量综合指数", "", "市生态环境局", season(3.95, 0.32, MIXED, -0.08), { decimals: 2, lower: true, aliases: ["综合指数"], counties: true, home: -0.15 }],
    ["O3", "臭氧浓度", "μg/m3", "市生态环境局", season(148, 8, SUMMER), { decimals: 0, lower: true, published: "values", counties: true, home: -0.3 }],
    ["SZYL", "国控断面水质优良比例", "%", "市生态环境局", { ...season(96, 6, RAINY), ceiling: 100 }, { aliases: ["国控断面优良比例"], home: 0.75 }],
    ["HBZG", "突出生态环境问题整改完成率", "%", "市生态环境局", progress(99, 0.05), { kind: "事项", frequency: "quarter", cumulative: true, published: "home", counties: true, home: 0.5 }],
  ],
  民生保障: [
    ["XZJY", "城镇新增就业人数", "万人", "市人力资源社会保障局", amount(7.4, 0.2, 0.01, TRADE), { cumulative: true, decimals: 2, aliases: ["城镇新增就业"], counties: true, targets: true, home: 0.2 }],
    ["MYL12345", "12345热线办理满意率", "%", "市行政审批局", share(96.4, 0.9, 0.2), { decimals: 2, aliases: ["热线满意率", "12345满意率"], counties: true, home: 0.7 }],
    ["SCAQ", "生产安全事故死亡人数", "人", "市应急管理局", amount(13, 0.4, -0.05), { cumulative: true, decimals: 0, lower: true, aliases: ["事故死亡人数"], home: 0.3 }],
    ["YBCB", "基本医疗保险参保率", "%", "市医保局", share(96.2, 0.9), { frequency: "year", decimals: 2, aliases: ["医保参保率"], counties: true, home: 0.2 }],
  ],
  营商环境: [
    ["JYZT", "新登记经营主体数", "户", "市市场监管局", amount(98000, 0.22, -0.02, REGISTRATION), { cumulative: true, decimals: 0, aliases: ["新增经营主体"], counties: true, home: 0.2 }],
    ["WBL", "政务服务事项全程网办率", "%", "市行政审批局", share(92, 2.2, 1), { aliases: ["全程网办率"], counties: true, home: 1.8 }],
    ["QYSQ", "企业诉求按时办结率", "%", "市大数据局", share(96.8, 1.2), { kind: "事项", published: "values", counties: true, home: 0.3 }],
    ["YSHJ", "营商环境评价得分", "分", "市行政审批局", rate(88, 2.1, 0.6), { frequency: "year", yearMonth: 11, decimals: 2, home: 0.8 }],
  ],
  乡村振兴: [
    ["LSCL", "粮食产量", "万吨", "市农业农村局", amount(492, 0.25, 0.006), { frequency: "year", cumulative: true, decimals: 2, aliases: ["粮食总产量"], counties: true, home: 0.4 }],
    ["XLDC", "夏粮单产", "公斤/亩", "市农业农村局", rate(438, 14, 3), { frequency: "year", yearMonth: 6, aliases: ["夏粮亩产"], counties: true, home: 0.7 }],
    ["NCSR", "农村居民人均可支配收入增速", "%", "市农业农村局", rate(6.1, 0.4), { frequency: "quarter", cumulative: true, counties: true, home: 0 }],
    ["GBZNT", "高标准农田建设任务完成率", "%", "市农业农村局", progress(97, 0.09), { kind: "事项", cumulative: true, counties: true, home: 0.5 }],
    ["SHWS", "农村生活污水治理率", "%", "市生态环境局", share(68, 8, 6), { frequency: "quarter", counties: true, targets: true, home: -0.7 }],
  ],
};

export const demonstrationIndicators: readonly Indicator[] = Object.entries(CATALOGUE).flatMap(
  ([category, definitions]) => definitions.map((definition) => indicatorOf(category, definition)),
);

/** A benchmark's indicators: the catalogue over and over, all monthly, values and published ranks by turns. */
export function benchmarkIndicators(count: number): Indicator[] {
  return Array.from({ length: count }, (_, i) => {
    const base = demonstrationIndicators[i % demonstrationIndicators.length]!;
    const round = Math.floor(i / demonstrationIndicators.length);
    return {
      ...base,
      code: `ZB${String(i + 1).padStart(3, "0")}`,
      name: round === 0 ? base.name : `${base.name}·分项${round}`,
      aliases: [],
      frequency: "month",
      skipsJanuary: false,
      start: undefined,
      end: undefined,
      published: i % 2 === 0 ? "ranked" : "values",
      counties: true,
    };
  });
}
