import { expect, test } from "vitest";
import { tableName } from "../../src/console/own-files/table-name.ts";

test.each([
  ["县域排名.csv", "县域排名"],
  ["2024年3月 县域(终稿).csv", "表_2024年3月_县域_终稿"],
  ["select.CSV", "表_select"],
  ["a.b.csv", "a_b"],
  ["-- drop table x; --.csv", "drop_table_x"],
  ['"<img src=x onerror=alert(1)>".csv', "img_src_x_onerror_alert_1"],
  [".csv", "表"],
  ["（）.csv", "表"],
  [`${"长".repeat(100)}.csv`, "长".repeat(60)],
])("%s becomes %s", (fileName, name) => {
  expect(tableName(fileName, () => false)).toBe(name);
});

test("a name that is taken gets a number", () => {
  expect(tableName("City.csv", (name) => ["city", "city_2"].includes(name))).toBe("City_3");
});
