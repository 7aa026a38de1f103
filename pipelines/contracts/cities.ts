import { defineContract } from "./contract.ts";

export const cities = defineContract({
  table: "cities",
  kind: "reference",
  title: "设区市",
  about: "参加全省排名的设区市，每行一个市。",
  grain: ["city_code"],
  needed: [["city_code"], ["city_name"]],
  columns: {
    city_code: { header: "城市编码", type: "code", required: true, publish: true, about: "行政区划代码，唯一。" },
    city_name: { header: "城市", type: "text", required: true, publish: true, about: "规范名称，如济宁市。" },
    short_name: { header: "简称", type: "text", publish: true, about: "图表中用的简称，如济宁。" },
    aliases: { header: "别名", type: "list", publish: true, about: "来源文件中出现过的其他写法，以顿号分隔。" },
    is_home: { header: "本市", type: "yes_no", publish: true, about: "本市填“是”，只能有一个。" },
  },
});
