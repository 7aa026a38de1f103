import { element, fill } from "../dom.ts";
import { formatCount } from "../../format/number.ts";
import { createTurns, Superseded } from "../slices.ts";
import { createFilterForm } from "./filter-form.ts";
import { fewCells, type ColumnFilter } from "./filter.ts";
import type { Direction } from "./radix.ts";
import type { Shown } from "./shown.ts";
import { describeColumn } from "./statistics.ts";
import { statisticsList } from "./statistics-list.ts";

export interface PanelActions {
  sort(at: number, direction: Direction | null): void;
  filter(at: number, filter: ColumnFilter): void;
  widen(at: number, by: number): void;
  close(): void;
}

export interface ColumnPanel {
  element: HTMLElement;
  /** Shows a column and takes the focus. */
  open(shown: Shown, at: number): void;
  /** The rows in view will be others: what is being counted is no longer wanted. */
  wait(): void;
  /** The rows in view are others: counts them anew where the panel is open. */
  refresh(): void;
  close(): void;
}

const MOST_CHOICES = 50;
const WIDTH_STEP = 40;

/** Beside the table: one column's order, filter, statistics and width. */
export function createColumnPanel(actions: PanelActions): ColumnPanel {
  const panel = element("section", { class: "results-panel", hidden: true, tabindex: -1 });
  const nextChoices = createTurns();
  const nextStatistics = createTurns();
  const statistics = element("div", {});
  let open: { shown: Shown; at: number } | null = null;
  const order = createOrder((direction) => open !== null && actions.sort(open.at, direction));

  async function offerChoices(shown: Shown, at: number, offer: (cells: Awaited<ReturnType<typeof fewCells>>) => void) {
    const { result } = shown.arrangement.view;
    offer(await fewCells(result, shown.columns[at]!.key, MOST_CHOICES, nextChoices()));
  }

  async function refresh(): Promise<void> {
    if (open === null) return;
    const { arrangement, columns } = open.shown;
    const { view, filters } = arrangement;
    const column = columns[open.at]!;
    order.show(open.shown, open.at);
    const scope = filters.size === 0 ? "全部" : "筛出的";
    fill(statistics, element("p", { class: "results-note" }, `正在统计${scope} ${formatCount(view.rows.length)} 行…`));
    const counted = await describeColumn(view, column, nextStatistics());
    fill(
      statistics,
      element("p", { class: "results-note" }, `按${scope} ${formatCount(view.rows.length)} 行。`),
      statisticsList(counted, column),
    );
  }

  function close(): void {
    open = null;
    nextChoices();
    nextStatistics();
    panel.hidden = true;
  }

  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") actions.close();
  });
  return {
    element: panel,
    open(shown, at) {
      open = { shown, at };
      const { name, key } = shown.columns[at]!;
      const filter = shown.arrangement.filters.get(key) ?? {};
      const form = createFilterForm(shown.columns[at]!, filter, (next) => actions.filter(at, next));
      const title = element("h3", {}, name === "" ? "（无名）" : name);
      panel.setAttribute("aria-label", `列：${name}`);
      fill(
        panel,
        element("div", { class: "results-panel-head" }, title, button("关闭", actions.close)),
        group("排序", order.element),
        group("筛选", form.element),
        group("统计", statistics),
        group(
          "列宽",
          buttons(
            button("加宽", () => actions.widen(at, WIDTH_STEP)),
            button("收窄", () => actions.widen(at, -WIDTH_STEP)),
          ),
        ),
      );
      panel.hidden = false;
      panel.focus();
      offerChoices(shown, at, form.offer).catch(ignoreSuperseded);
      refresh().catch(ignoreSuperseded);
    },
    wait: () => void nextStatistics(),
    refresh: () => void refresh().catch(ignoreSuperseded),
    close,
  };
}

function ignoreSuperseded(error: unknown): void {
  if (!(error instanceof Superseded)) throw error;
}

const ORDERS: [string, Direction | null][] = [
  ["升序", "ascending"],
  ["降序", "descending"],
  ["原顺序", null],
];

/** The buttons stay while the order changes: one of them may have the focus. */
function createOrder(sort: (direction: Direction | null) => void) {
  const made = ORDERS.map(([name, direction]) => ({ direction, element: button(name, () => sort(direction)) }));
  return {
    element: buttons(...made.map((order) => order.element)),
    show({ arrangement, columns }: Shown, at: number): void {
      const current = arrangement.sort?.key === columns[at]!.key ? arrangement.sort.direction : null;
      for (const order of made) order.element.setAttribute("aria-pressed", String(order.direction === current));
    },
  };
}

function group(title: string, content: HTMLElement): HTMLElement {
  return element("div", { class: "results-group" }, element("h4", {}, title), content);
}

function buttons(...made: HTMLElement[]): HTMLElement {
  return element("div", { class: "results-buttons" }, ...made);
}

function button(name: string, onClick: () => void): HTMLButtonElement {
  return element("button", { type: "button", class: "plain", onclick: onClick }, name);
}
