import { element } from "../dom.ts";
import { marks, type Group, type Row } from "./row.ts";

/** The groups as one table; a group without rows is still being checked. */
export function checkTable(groups: readonly Group[]): HTMLTableElement {
  return element(
    "table",
    { class: "check-table" },
    element("caption", { class: "check-hidden" }, "检查结果"),
    element("thead", {}, element("tr", {}, ...["项目", "结果", "影响", "请管理员"].map(columnHead))),
    ...groups.map(groupBody),
  );
}

function columnHead(name: string): HTMLElement {
  return element("th", { scope: "col", class: "l" }, name);
}

function groupBody({ name, rows }: Group): HTMLElement {
  const head = element("th", { scope: "rowgroup", colspan: "4", class: "group" }, element("span", {}, name));
  const waiting = element("tr", {}, element("td", { colspan: "4" }, "正在检查……"));
  return element("tbody", {}, element("tr", {}, head), ...(rows.length > 0 ? rows.map(tableRow) : [waiting]));
}

function tableRow({ item, level, word, saw, effect, advice }: Row): HTMLElement {
  return element(
    "tr",
    { class: `check-${level}` },
    element("th", { scope: "row" }, item),
    element(
      "td",
      { class: "l w" },
      element("span", { class: "check-result" }, element("span", { "aria-hidden": "true" }, marks[level]), ` ${word}`),
      element("small", {}, saw),
    ),
    element("td", { class: "l w" }, effect || "—"),
    element("td", { class: "l w" }, advice || "—"),
  );
}
