import { element, fill } from "../dom.ts";
import type { Across } from "./rows.ts";
import type { Selection } from "./selection.ts";
import type { Shown } from "./shown.ts";

/** The head of the columns in view: name, order, whether filtered, the button of its panel, an edge to pull. */
export function createHead(shown: Shown) {
  const corner = element("div", { class: "results-corner", role: "columnheader", "aria-colindex": 1 }, "行");
  const strip = element("div", { class: "results-strip", role: "presentation" });
  const row = element("div", { class: "results-row", role: "row", "aria-rowindex": 1 }, corner, strip);
  const box = element("div", { class: "results-head", role: "rowgroup" }, row);
  let drawn = "";

  return {
    element: box,
    draw({ gutter, left, columns: [from, to] }: Across, { active }: Selection): void {
      const { sort, filters } = shown.arrangement;
      const heads = shown.columns.slice(from, to).map((column, place) => ({
        at: from + place,
        isActive: active.row === -1 && active.column === from + place,
        isFiltered: filters.has(column.key),
        direction: sort?.key === column.key ? sort.direction : null,
      }));
      const state = JSON.stringify([gutter, shown.edges.slice(from, to + 1), heads]);
      if (state !== drawn) fill(strip, ...heads.map((head) => headCell(shown, head)));
      drawn = state;
      corner.style.width = `${gutter}px`;
      strip.style.transform = `translateX(${gutter - left}px)`;
    },
    activeId: ({ active }: Selection): string | null => (active.row === -1 ? headId(active.column) : null),
  };
}

interface Head {
  at: number;
  isActive: boolean;
  isFiltered: boolean;
  direction: "ascending" | "descending" | null;
}

const MARKS = { ascending: "▲", descending: "▼" };
const ORDERS = { ascending: "，现为升序", descending: "，现为降序" };

/** Reached by the grid's own keys, so none of its buttons is a tab stop. */
function headCell(shown: Shown, { at, isActive, isFiltered, direction }: Head): HTMLElement {
  const { name, type } = shown.columns[at]!;
  const mark = direction && element("span", { class: "results-mark", "aria-hidden": "true" }, MARKS[direction]);
  const sort = element(
    "button",
    { type: "button", tabindex: -1, class: "quiet results-sort", title: `${name}（${type}）\n点击排序` },
    element("span", { class: "results-name" }, name === "" ? "（无名）" : name),
    mark,
  );
  const more = element(
    "button",
    {
      type: "button",
      tabindex: -1,
      class: "quiet results-more",
      "aria-label": `${name}：排序、筛选、统计${direction ? ORDERS[direction] : ""}`,
    },
    isFiltered ? element("span", { class: "results-filtered" }, "筛") : "▾",
  );
  const edge = element("span", { class: "results-edge", "aria-hidden": "true" });
  const cell = element(
    "div",
    {
      role: "columnheader",
      id: headId(at),
      class: `results-column${shown.isFigure[at] ? " is-figure" : ""}${isActive ? " is-active" : ""}`,
      "aria-colindex": at + 2,
      "aria-sort": direction ?? "none",
    },
    sort,
    more,
    edge,
  );
  cell.style.left = `${shown.edges[at]}px`;
  cell.style.width = `${shown.widths[at]}px`;
  return cell;
}

function headId(at: number): string {
  return `results-column-${at}`;
}
