export interface Section {
  code: string;
  name: string;
  /** Index of the vice mayor it serves; see officials.ts. */
  viceMayor: number;
}

export interface Department {
  code: string;
  name: string;
  short: string;
  aliases: string[];
  section: Section;
}

/** The nine 秘书科室. The executive vice mayor is served by the first and the last. */
export const sections: readonly Section[] = [..."一二三四五六七八九"].map((numeral, i) => ({
  code: `MS${i + 1}`,
  name: `秘书${numeral}科`,
  viceMayor: i % 8,
}));

// name without 市, the section (1–9), aliases
const LIST: [string, number, ...string[]][] = [
  ["政府办公室", 1, "市府办"],
  ["发展改革委", 1, "市发改委", "发改委"],
  ["教育局", 5],
  ["科技局", 2, "市科学技术局"],
  ["工业和信息化局", 2, "市工信局", "工信局"],
  ["公安局", 8],
  ["民政局", 6],
  ["司法局", 8],
  ["财政局", 1],
  ["人力资源社会保障局", 9, "市人社局", "人社局"],
  ["自然资源和规划局", 4, "市自规局"],
  ["生态环境局", 7, "市环保局"],
  ["住房城乡建设局", 4, "市住建局", "住建局"],
  ["城市管理局", 4, "市城管局"],
  ["交通运输局", 4],
  ["城乡水务局", 7, "市水务局"],
  ["农业农村局", 3, "市农业局"],
  ["商务局", 6],
  ["投资促进局", 6, "市投促局"],
  ["文化和旅游局", 5, "市文旅局", "文旅局"],
  ["卫生健康委", 5, "市卫健委", "卫健委"],
  ["应急管理局", 8, "市应急局"],
  ["审计局", 9],
  ["国资委", 2],
  ["市场监管局", 8, "市市场监督管理局"],
  ["行政审批局", 9, "市行政审批服务局"],
  ["统计局", 1],
  ["医保局", 6, "市医疗保障局"],
  ["大数据局", 9, "市大数据中心"],
  ["地方金融管理局", 9, "市金融局"],
  ["税务局", 9],
];

export const departments: readonly Department[] = LIST.map(([name, section, ...aliases], i) => ({
  code: `BM${String(i + 1).padStart(2, "0")}`,
  name: `市${name}`,
  short: name,
  aliases,
  section: sections[section - 1]!,
}));

export function departmentNamed(name: string): Department {
  const found = departments.find((department) => department.name === name);
  if (!found) throw new Error(`no department ${name}`);
  return found;
}
