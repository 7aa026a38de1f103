import { formatCount } from "../../format/number.ts";
import { copyText } from "../copy-text.ts";
import { element, fill } from "../dom.ts";
import type { Result } from "../result.ts";
import type { ConsoleSetup } from "../setup.ts";
import { createBar } from "./bar.ts";
import { createCellLine } from "./cell-line.ts";
import { createColumnPanel } from "./column-panel.ts";
import { resized } from "./column-widths.ts";
import { blockText } from "./delimited.ts";
import { createExports } from "./exports.ts";
import { createFrame, type Frame } from "./frame.ts";
import { listenInFrame, type FrameActions } from "./frame-events.ts";
import type { Direction } from "./radix.ts";
import { blockOf, selectOne, type Extent, type Selection } from "./selection.ts";
import { refit, setWidth, shownResult, type Shown } from "./shown.ts";
import type { ResultView } from "./view.ts";

export type { ResultView } from "./view.ts";

export interface Grid {
  element: HTMLElement;
  show(result: Result): void;
  /** Nothing to show; the message stands in its place. */
  clear(message?: string): void;
  /** What is shown; throws where there is no result. */
  view(): ResultView;
  /** Called when the rows shown are others: a new result, a filter, a sort. */
  onview: ((view: ResultView) => void) | null;
}

const HINT =
  "在表格里：方向键移动，Shift 加方向键选取，Ctrl+C 复制；在表头：回车排序，Alt+↓ 打开这一列的筛选与统计。拖动表头边线改列宽。";
const MOST_CELLS_COPIED = 500_000;
const NEXT = { none: "ascending", ascending: "descending", descending: null } as const;

/** A result as a table to read, sort, filter, count, copy and download. */
export function createGrid(setup: Pick<ConsoleSetup, "indicators">): Grid {
  let shown: Shown | null = null;
  let frame: Frame | null = null;
  let selection: Selection = selectOne({ row: 0, column: 0 });

  const outputs = createExports(view, (message, isRunning) => bar.say(message, isRunning));
  const bar = createBar({
    describe: () => openPanel(selection.active.column),
    clearFilters: () => void rearrange("正在筛选…", need().arrangement.clearFilters()),
    ...outputs,
  });
  const line = createCellLine();
  const panel = createColumnPanel({
    sort: (at, direction) => sortBy(at, direction),
    filter: (at, filter) => void rearrange("正在筛选…", need().arrangement.filterBy(need().columns[at]!.key, filter)),
    widen,
    close: closePanel,
  });
  const place = element("div", { class: "results-place" });
  const hint = element("p", { class: "results-note", id: "results-hint" }, HINT);
  const table = element("div", { class: "results-table", hidden: true }, place, line.element, hint);
  const empty = element("p", { class: "results-empty" });
  const body = element("div", { class: "results-body" }, table, panel.element);
  const root = element("div", { class: "results" }, bar.element, empty, body);

  const grid: Grid = { element: root, show, clear, view, onview: null };
  clear();
  return grid;

  function need(): Shown {
    if (shown === null) throw new Error("没有结果");
    return shown;
  }

  function extent(): Extent {
    return { rows: view().rows.length, columns: need().columns.length, page: frame?.page() ?? 1 };
  }

  function view(): ResultView {
    return need().arrangement.view;
  }

  function show(result: Result): void {
    outputs.cancel();
    panel.close();
    shown = shownResult(result, setup.indicators);
    selection = selectOne({ row: 0, column: 0 });
    frame = createFrame(shown, () => selection);
    frame.element.setAttribute("aria-describedby", hint.id);
    listenInFrame(frame.element, { selection: () => selection, extent }, actions());
    fill(place, frame.element);
    for (const part of [table, bar.element]) part.hidden = false;
    bar.say("");
    tell();
    frame.draw();
  }

  function clear(message = "还没有结果。"): void {
    outputs.cancel();
    panel.close();
    shown = frame = null;
    fill(place);
    for (const part of [table, bar.element]) part.hidden = true;
    fill(empty, message);
    empty.hidden = false;
  }

  /** The rows in view have changed. */
  function tell(): void {
    const { arrangement } = need();
    const isEmpty = arrangement.view.rows.length === 0;
    bar.count(arrangement);
    fill(empty, arrangement.filters.size > 0 ? "没有符合筛选条件的行。" : "没有符合条件的行。");
    empty.hidden = !isEmpty;
    line.show(need(), selection.active);
    grid.onview?.(arrangement.view);
  }

  async function rearrange(doing: string, change: Promise<boolean>): Promise<void> {
    // what is done at once is not announced
    const timer = window.setTimeout(() => bar.say(doing), 150);
    panel.wait();
    const isNewest = await change;
    window.clearTimeout(timer);
    if (!isNewest || frame === null) return;
    bar.say("");
    selection = selectOne({ row: Math.min(selection.active.row, 0), column: selection.active.column });
    frame.draw();
    frame.reveal({ row: 0, column: selection.active.column });
    tell();
    panel.refresh();
  }

  function sortBy(at: number, direction: Direction | null): void {
    const { arrangement, columns } = need();
    void rearrange("正在排序…", arrangement.sortBy(direction && { key: columns[at]!.key, direction }));
  }

  function sortNext(at: number): void {
    const { sort } = need().arrangement;
    const current = sort?.key === need().columns[at]!.key ? sort.direction : null;
    selection = selectOne({ row: -1, column: at });
    sortBy(at, NEXT[current ?? "none"]);
  }

  function select(next: Selection, isRevealed: boolean): void {
    const { rows, columns } = extent();
    if (columns === 0 || (rows === 0 && next.active.row >= 0)) return;
    selection = next;
    if (isRevealed) frame?.reveal(next.active);
    else frame?.draw();
    line.show(need(), next.active);
  }

  function copySelected(): void {
    const block = blockOf(selection);
    const cells = (block.bottom - block.top + 1) * (block.right - block.left + 1);
    if (selection.active.row < 0 || view().rows.length === 0) return;
    if (cells > MOST_CELLS_COPIED) return bar.say("选取的单元格太多，请用「复制全部」或下载。");
    bar.say(copyText(blockText(view(), block)) ? `已复制 ${formatCount(cells)} 个单元格。` : "浏览器没有允许复制。");
  }

  function actions(): FrameActions {
    const refitted = (at: number): void => {
      refit(need(), at);
      frame?.draw();
    };
    return { select, sort: sortNext, open: openPanel, copy: copySelected, widen, refit: refitted };
  }

  function openPanel(at: number): void {
    panel.open(need(), at);
  }

  function closePanel(): void {
    panel.close();
    frame?.element.focus();
  }

  function widen(at: number, by: number): void {
    setWidth(need(), at, resized(need().widths[at]!, by));
    frame?.draw();
  }
}
