export interface Place {
  code: string;
  name: string;
  short: string;
  aliases: string[];
  /** Economic weight, 济宁市 = 1 among the cities; a share of the city among the counties. */
  size: number;
}

export interface County extends Place {
  kind: "区" | "县" | "县级市" | "功能区";
  /** Column and row on the tile map. */
  tile: [number, number];
}

function city(code: string, short: string, size: number): Place {
  return { code, name: `${short}市`, short, aliases: [], size };
}

/** 16 cities of 山东省, in their administrative order. */
export const cities: readonly Place[] = [
  city("370100", "济南", 2.1),
  city("370200", "青岛", 2.7),
  city("370300", "淄博", 0.83),
  city("370400", "枣庄", 0.42),
  city("370500", "东营", 0.74),
  city("370600", "烟台", 1.7),
  city("370700", "潍坊", 1.35),
  city("370800", "济宁", 1),
  city("370900", "泰安", 0.63),
  city("371000", "威海", 0.66),
  city("371100", "日照", 0.47),
  city("371300", "临沂", 1.12),
  city("371400", "德州", 0.71),
  city("371500", "聊城", 0.56),
  city("371600", "滨州", 0.6),
  city("371700", "菏泽", 0.84),
];

export const HOME = "370800";

function county(
  code: string,
  name: string,
  kind: County["kind"],
  size: number,
  tile: [number, number],
  ...aliases: string[]
): County {
  return { code, name, short: name.slice(0, -1), aliases, kind, size, tile };
}

/** 14 counties, districts and functional zones of 济宁市, in their administrative order. */
export const counties: readonly County[] = [
  county("370811", "任城区", "区", 0.13, [3, 3]),
  county("370812", "兖州区", "区", 0.12, [4, 2], "兖州市"),
  county("370881", "曲阜市", "县级市", 0.07, [5, 2]),
  county("370831", "泗水县", "县", 0.04, [6, 2]),
  county("370883", "邹城市", "县级市", 0.17, [5, 3]),
  county("370826", "微山县", "县", 0.08, [4, 5]),
  county("370827", "鱼台县", "县", 0.045, [3, 5]),
  county("370828", "金乡县", "县", 0.06, [2, 5]),
  county("370829", "嘉祥县", "县", 0.065, [2, 3]),
  county("370830", "汶上县", "县", 0.06, [3, 1]),
  county("370832", "梁山县", "县", 0.06, [2, 1]),
  { ...county("JNGX", "济宁高新区", "功能区", 0.1, [4, 3], "高新技术产业开发区"), short: "高新区" },
  { ...county("JNTB", "太白湖新区", "功能区", 0.025, [3, 4], "太白湖区", "北湖新区", "北湖度假区"), short: "太白湖" },
  { ...county("JNJK", "济宁经济技术开发区", "功能区", 0.03, [2, 4], "济宁经开区"), short: "经开区" },
];
