// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { OwnTable } from "../../src/console/own-files/own-table.ts";
import { createSchemaBrowser, type SchemaBrowser } from "../../src/console/schema/schema.ts";
import type { Catalog, CatalogColumn, CatalogTable } from "../../src/queries/catalog.ts";

const column = (name: string, about = "", more: Partial<CatalogColumn> = {}): CatalogColumn => {
  return { name, type: "VARCHAR", about, samples: [], ...more };
};
const table = (topic: string, name: string, title: string, ...columns: CatalogColumn[]): CatalogTable => {
  return { name, title, about: `${title}：每月一次。`, topic, grain: [], columns };
};

const catalog: Catalog = {
  topics: ["在省排名", "县市区", "督查计分"],
  views: [
    table("县市区", "县域排名", "县域排名", column("县市区", "规范名称。"), column("排名", "位次，1为最好。")),
    table(
      "在省排名",
      "省排名",
      "省排名",
      column("城市", "规范名称。", { samples: ["济宁市", "青岛市"] }),
      column("排名", "位次，1为最好。", { type: "INTEGER", unit: "位" }),
      column("数值（万元）", "所报数值。", { type: "DOUBLE" }),
    ),
  ],
  tables: [
    { ...table("在省排名", "provincial_ranking", "省排名", column("rank", "位次。")), grain: ["month", "city_code"] },
  ],
  contracts: [],
};
const own = {
  name: "我的表",
  fileName: "<b>我的</b>.csv",
  columns: [{ name: "order", type: "BIGINT", about: "" }],
} as unknown as OwnTable;

const insert = vi.fn<(text: string) => void>();
let schema: SchemaBrowser;

beforeEach(() => {
  insert.mockReset();
  schema = createSchemaBrowser({ insert });
  document.body.replaceChildren(schema.element);
  schema.show(catalog);
});

const all = <E extends HTMLElement>(selector: string): E[] => [...schema.element.querySelectorAll<E>(selector)];
const texts = (selector: string): string[] => all(selector).map((node) => node.textContent);
const status = (): string => all("[role=status]")[0]!.textContent;

function search(text: string): void {
  const input = all<HTMLInputElement>("input")[0]!;
  input.value = text;
  input.dispatchEvent(new Event("input"));
}

function open(name: string): void {
  const details = all<HTMLDetailsElement>("details").find((node) => node.textContent.startsWith(name))!;
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
}

describe("shown", () => {
  test("are the topics that have tables, in the catalog's order, views before the folded tables", () => {
    expect(texts("h3")).toEqual(["在省排名", "县市区"]);
    expect(texts(".schema-name")).toEqual(["省排名", "provincial_ranking", "县域排名"]);
    expect(all<HTMLDetailsElement>(".schema-base").map((node) => node.open)).toEqual([false]);
  });

  test("are a table's columns once it is opened: type, unit, what they mean, samples", () => {
    expect(all(".schema-columns")).toEqual([]);
    open("省排名");
    expect(texts(".schema-columns > li")).toEqual([
      "城市文字规范名称。例：济宁市、青岛市",
      "排名整数 · 位位次，1为最好。",
      "数值（万元）数所报数值。",
    ]);
  });

  test("is what makes a row of a table", () => {
    open("provincial_ranking");
    expect(texts(".schema-about")).toEqual(["每月一次。每行由 month、city_code 确定。"]);
  });

  test("are the person's own tables above all others; their file names are text", () => {
    schema.showOwn([own]);
    open("我的表");
    expect(texts("h3")[0]).toBe("自己的文件");
    expect(texts(".schema-about")).toEqual(["来自 <b>我的</b>.csv，只在本浏览器里。"]);
    schema.showOwn([]);
    expect(texts("h3")[0]).toBe("在省排名");
  });
});

describe("a click inserts", () => {
  test("a table's name", () => {
    all<HTMLElement>(".schema-insert")[0]!.click();
    expect(insert.mock.calls).toEqual([["省排名"]]);
  });

  test("a column's name, in quotes where SQL needs them", () => {
    open("省排名");
    for (const button of all<HTMLElement>(".schema-column")) button.click();
    schema.showOwn([own]);
    open("我的表");
    all<HTMLElement>(".schema-column")[0]!.click();
    expect(insert.mock.calls.flat()).toEqual(["城市", "排名", '"数值（万元）"', '"order"']);
  });
});

describe("searching", () => {
  test.each([
    ["县域", ["县域排名"], []],
    ["RANK", ["provincial_ranking"], ["rank"]],
    ["ｒａｎｋ", ["provincial_ranking"], ["rank"]],
    ["城市", ["省排名"], ["城市"]],
    ["最好", ["省排名", "县域排名"], ["排名", "排名"]],
    ["省排名 城市", ["省排名"], ["城市"]],
    ["城市 县市区", [], []],
    ["位次 rank", ["provincial_ranking"], ["rank"]],
    ["万元", ["省排名"], ["数值（万元）"]],
  ])("%s finds %j with %j", (words, tables, columns) => {
    search(words);
    expect([texts(".schema-name"), texts(".schema-column")]).toEqual([tables, columns]);
  });

  test("opens what holds the columns that it found, marks the word, and says how many", () => {
    search("城市");
    expect(all<HTMLDetailsElement>(".schema-table details")[0]!.open).toBe(true);
    expect(texts("mark")).toEqual(["城市"]);
    expect(status()).toBe("找到1张表、1列。");
  });

  test("offers the columns that it hid", () => {
    search("城市");
    all<HTMLElement>(".schema-more")[0]!.click();
    expect(all(".schema-column")).toHaveLength(3);
  });

  test("says when there is nothing", () => {
    search("没有这个");
    expect(status()).toMatch(/没有找到/);
  });

  test("over leaves open what was open before", () => {
    open("省排名");
    search("县域");
    search("");
    expect(all<HTMLDetailsElement>("details[open]").map((node) => node.textContent.slice(0, 3))).toEqual(["省排名"]);
  });
});
