import type { CatalogTable } from "../../src/queries/catalog.ts";

const column = (name: string, type: string, about: string, samples: string[] = []) => ({ name, type, about, samples });

/** Two views and two tables: enough to complete from. */
export const smallCatalog: { views: CatalogTable[]; tables: CatalogTable[] } = {
  views: [
    {
      name: "省排名",
      title: "省排名",
      about: "各市每项指标在全省的位次。",
      topic: "在省排名",
      grain: ["月份", "指标编码", "城市"],
      columns: [
        column("月份", "DATE", "以当月1日表示。", ["2024-03-01"]),
        column("指标编码", "VARCHAR", "编码。"),
        column("指标", "VARCHAR", "名称。", ["细颗粒物浓度"]),
        column("城市", "VARCHAR", "设区市。", ["济宁市"]),
        { ...column("排名", "INTEGER", "1 为最好。"), unit: "位" },
        column("排名来源", "VARCHAR", "公布或计算。"),
        column("完成率（%）", "DOUBLE", "数值与目标之比。"),
      ],
    },
    {
      name: "县域排名",
      title: "县域排名",
      about: "各县（市、区）每项指标的全市位次。",
      topic: "县市区",
      grain: ["月份", "指标编码", "县市区"],
      columns: [
        column("月份", "DATE", "以当月1日表示。"),
        column("县市区", "VARCHAR", "名称。"),
        column("排名", "INTEGER", "1 为最好。"),
      ],
    },
  ],
  tables: [
    {
      name: "city",
      title: "城市",
      about: "参加全省排名的设区市。",
      topic: "基础信息",
      grain: ["city_code"],
      columns: [column("city_code", "VARCHAR", "编码。"), column("city_name", "VARCHAR", "名称。")],
    },
    {
      name: "provincial_ranking",
      title: "在省排名",
      about: "各市每项指标在全省的位次。",
      topic: "在省排名",
      grain: ["month", "indicator_code", "city_code"],
      columns: [column("month", "DATE", "月份。"), column("rank", "INTEGER", "位次。")],
    },
  ],
};
