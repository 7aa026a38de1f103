import { element } from "../dom.ts";
import { numbersWidth } from "./column-widths.ts";
import {
  HEAD_HEIGHT,
  ROW_HEIGHT,
  scrollMap,
  topToReveal,
  visibleColumns,
  visibleRows,
  type ScrollMap,
} from "./geometry.ts";
import { createHead } from "./head.ts";
import { createRows } from "./rows.ts";
import type { Place, Selection } from "./selection.ts";
import type { Shown } from "./shown.ts";

export interface Frame {
  /** What scrolls, takes the focus and has the role of a grid. */
  element: HTMLElement;
  /** Draws what is in view, after rows, widths or selection changed. */
  draw(): void;
  reveal(place: Place): void;
  /** Rows that fit into the view. */
  page(): number;
}

/** Draws no more than is in view: the pane stays where the frame is, while an empty space scrolls behind it. */
export function createFrame(shown: Shown, selection: () => Selection): Frame {
  const head = createHead(shown);
  const rows = createRows(shown, selection);
  const pane = element("div", { class: "results-pane", role: "presentation" }, head.element, rows.element);
  const space = element("div", { class: "results-space", role: "presentation" }, pane);
  const frame = element("div", { class: "results-frame", role: "grid", tabindex: 0, "aria-label": "查询结果" }, space);
  frame.setAttribute("aria-colcount", String(shown.columns.length + 1));
  frame.setAttribute("aria-multiselectable", "true");

  let map: ScrollMap = scrollMap(0, 0);
  /** The exact place in a shortened space, where a pixel of the scroll bar is several. */
  let top = 0;
  const viewHeight = (): number => Math.max(0, frame.clientHeight - HEAD_HEIGHT);
  const viewWidth = (): number => Math.max(0, frame.clientWidth - gutter());
  const rowCount = (): number => shown.arrangement.view.rows.length;
  const gutter = (): number => numbersWidth(shown.arrangement.view.result.rowCount);

  function measure(): void {
    const width = gutter() + shown.edges[shown.columns.length]!;
    // the whole height first: whether it overflows decides how much of it is in view
    space.style.width = `${width}px`;
    frame.style.height = `${HEAD_HEIGHT + rowCount() * ROW_HEIGHT + frame.offsetHeight - frame.clientHeight}px`;
    map = scrollMap(rowCount(), viewHeight());
    space.style.height = `${HEAD_HEIGHT + map.height}px`;
    pane.style.width = `${frame.clientWidth}px`;
    pane.style.height = `${frame.clientHeight}px`;
    frame.setAttribute("aria-rowcount", String(rowCount() + 1));
  }

  function paint(): void {
    const range = visibleRows(top, viewHeight(), rowCount());
    const columns = visibleColumns(shown.edges, frame.scrollLeft, viewWidth());
    const across = { gutter: gutter(), left: frame.scrollLeft, columns };
    head.draw(across, selection());
    const active = rows.draw(across, range);
    const described = active ?? head.activeId(selection());
    if (described === null) frame.removeAttribute("aria-activedescendant");
    else frame.setAttribute("aria-activedescendant", described);
  }

  function scrollTo(next: number): void {
    top = Math.min(map.maxTop, Math.max(0, next));
    frame.scrollTop = map.scrollOf(top);
  }

  let isWaiting = false;
  const paintSoon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      paint();
    });
  };
  frame.addEventListener("scroll", () => {
    // our own setting of the position comes back rounded: the exact one stands
    if (Math.abs(frame.scrollTop - map.scrollOf(top)) > 1) top = map.topOf(frame.scrollTop);
    paintSoon();
  });
  frame.addEventListener("wheel", (event) => {
    if (!map.isShortened || event.ctrlKey || event.shiftKey || event.deltaY === 0) return;
    event.preventDefault();
    scrollTo(top + event.deltaY * (event.deltaMode === 1 ? ROW_HEIGHT : 1));
    frame.scrollLeft += event.deltaX;
    paintSoon();
  });

  const draw = (): void => {
    measure();
    scrollTo(top);
    paint();
  };
  new ResizeObserver(draw).observe(frame);
  return {
    element: frame,
    draw,
    reveal({ row, column }) {
      if (row >= 0) scrollTo(topToReveal(row, top, viewHeight()));
      const [left, right] = [shown.edges[column]!, shown.edges[column + 1]!];
      if (left < frame.scrollLeft) frame.scrollLeft = left;
      else if (right > frame.scrollLeft + viewWidth()) frame.scrollLeft = Math.min(left, right - viewWidth());
      paint();
    },
    page: () => Math.max(1, Math.floor(viewHeight() / ROW_HEIGHT) - 1),
  };
}
