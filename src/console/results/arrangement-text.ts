import { cellText } from "../../format/cell-text.ts";
import type { Cell, Result, ResultColumn } from "../result.ts";
import type { ColumnFilter, Filters } from "./filter.ts";
import type { Sort } from "./view.ts";

/** How the reader arranged a result, so that another can do it again: 筛选：城市含“济宁”；排序：城市升序 */
export function arrangementText({ columns }: Pick<Result, "columns">, filters: Filters, sort: Sort | null): string {
  const filtered = columns.flatMap((column) => {
    const filter = filters.get(column.key);
    return filter === undefined ? [] : filterParts(filter, column).map((part) => `${nameOf(column)}${part}`);
  });
  const sorted = columns.find(({ key }) => key === sort?.key);
  const direction = sort?.direction === "descending" ? "降序" : "升序";
  return [
    filtered.length > 0 && `筛选：${filtered.join("，")}`,
    sorted !== undefined && `排序：${nameOf(sorted)}${direction}`,
  ]
    .filter(Boolean)
    .join("；");
}

function nameOf({ name }: ResultColumn): string {
  return name === "" ? "（无名的列）" : name;
}

function filterParts({ contains, from, to, chosen }: ColumnFilter, column: ResultColumn): string[] {
  const write = (cell: Cell): string => exactText(cell, column);
  const range = from === undefined ? "" : `从${write(from)}起`;
  return [
    contains !== undefined && `含“${contains}”`,
    (from !== undefined || to !== undefined) && `${range}${to === undefined ? "" : `到${write(to)}止`}`,
    chosen !== undefined && chosenText([...chosen], column),
  ].filter((part) => part !== false);
}

function chosenText(chosen: readonly Cell[], column: ResultColumn): string {
  if (chosen.length === 0) return "不取任何值";
  const names = chosen.map((cell) =>
    cell === null ? "空值" : cell === "" ? "空文字" : `“${exactText(cell, column)}”`,
  );
  return names.length === 1 ? `为${names[0]!}` : `为${names.join("、")}之一`;
}

/** Figures with all their digits. */
function exactText(cell: Cell, column: ResultColumn): string {
  return typeof cell === "number" ? String(cell) : cellText(cell, column);
}
