import { element } from "../dom.ts";
import { formatCount } from "../../format/number.ts";
import { NULL_TEXT } from "../../format/cell-text.ts";
import { ROW_HEIGHT, type RowRange } from "./geometry.ts";
import { blockOf, isWithin, type Block, type Selection } from "./selection.ts";
import type { Shown } from "./shown.ts";

/** What is in view from left to right. */
export interface Across {
  /** The width of the row numbers. */
  gutter: number;
  /** By how much the columns are scrolled. */
  left: number;
  columns: readonly [from: number, to: number];
}

interface RowElement {
  element: HTMLElement;
  number: HTMLElement;
  strip: HTMLElement;
  cells: HTMLElement[];
}

/** The rows in view: elements are kept and filled anew as the rows pass by. */
export function createRows(shown: Shown, selection: () => Selection) {
  const box = element("div", { class: "results-rows", role: "rowgroup" });
  let pool: RowElement[] = [];
  let drawn = "";

  function rebuild(count: number, { gutter, columns: [from, to] }: Across): void {
    const edges = shown.edges.slice(from, to + 1);
    const layout = [count, gutter, from, ...edges].join();
    if (layout === drawn) return;
    drawn = layout;
    box.textContent = "";
    pool = Array.from({ length: count }, (_, at) => buildRow(at, gutter, from, edges));
    box.append(...pool.map((row) => row.element));
  }

  function buildRow(at: number, gutter: number, from: number, edges: readonly number[]): RowElement {
    const number = element("div", { class: "results-number", role: "rowheader", "aria-colindex": 1 });
    number.style.width = `${gutter}px`;
    const cells = edges.slice(1).map((right, place) => buildCell(from + place, edges[place]!, right - edges[place]!));
    const strip = element("div", { class: "results-strip", role: "presentation" }, ...cells);
    const row = element("div", { class: "results-row", role: "row" }, number, strip);
    row.style.top = `${at * ROW_HEIGHT}px`;
    return { element: row, number, strip, cells };
  }

  function buildCell(column: number, left: number, width: number): HTMLElement {
    const cell = element("div", { role: "gridcell", "aria-colindex": column + 2 });
    cell.style.left = `${left}px`;
    cell.style.width = `${width}px`;
    return cell;
  }

  /** Returns the id of the active cell where it is in view. */
  function fillRow(row: RowElement, shownRow: number, across: Across, block: Block): string | null {
    const at = shown.arrangement.view.rows[shownRow]!;
    row.element.setAttribute("aria-rowindex", String(shownRow + 2));
    row.number.textContent = formatCount(shownRow + 1);
    row.strip.style.transform = `translateX(${across.gutter - across.left}px)`;
    const { active } = selection();
    let activeId: string | null = null;
    row.cells.forEach((cell, place) => {
      const column = across.columns[0] + place;
      const isActive = active.row === shownRow && active.column === column;
      fillCell(cell, at, column, cellClass(isActive, isWithin(block, shownRow, column)));
      if (isActive) activeId = cell.id = `results-cell-${shownRow}-${column}`;
      else cell.removeAttribute("id");
    });
    return activeId;
  }

  function fillCell(cell: HTMLElement, row: number, column: number, marks: string): void {
    const isNull = shown.cells[column]!(row) === null;
    const text = isNull ? NULL_TEXT : shown.write(row, column);
    // a line is enough: the cell in focus is shown whole below
    cell.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    cell.className = `results-cell${shown.isFigure[column] ? " is-figure" : ""}${isNull ? " is-null" : ""}${marks}`;
    if (isNull) cell.title = "空值";
    else cell.removeAttribute("title");
  }

  return {
    element: box,
    draw(across: Across, { first, count, shift }: RowRange): string | null {
      rebuild(count, across);
      box.style.transform = `translateY(${-shift}px)`;
      const block = selection().active.row < 0 ? NOTHING : blockOf(selection());
      let activeId: string | null = null;
      pool.forEach((row, at) => (activeId = fillRow(row, first + at, across, block) ?? activeId));
      return activeId;
    },
  };
}

const LONGEST = 100;
/** While the keyboard is in the head. */
const NOTHING: Block = { top: 0, bottom: -1, left: 0, right: -1 };

function cellClass(isActive: boolean, isSelected: boolean): string {
  return `${isSelected ? " is-selected" : ""}${isActive ? " is-active" : ""}`;
}
