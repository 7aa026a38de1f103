import { formatCount } from "../../format/number.ts";
import { element, fill } from "../dom.ts";
import type { Run } from "./entries.ts";
import { addRun, historyShelf } from "./history.ts";
import { oneLine } from "./query-item.ts";
import type { Shelf } from "./shelf.ts";

/** The last 200 runs, the latest first; a click puts one's SQL back into the editor. */
export class RunHistory {
  readonly element: HTMLElement;
  readonly shelf: Shelf<Run>;
  readonly #open: (sql: string) => void;
  readonly #list = element("ol", { class: "saved-list" });
  readonly #wanted = element("input", { type: "search", class: "field", placeholder: "记录里的字词" });
  readonly #clear = element("button", { type: "button", class: "quiet saved-small" }, "清空");
  readonly #none = element("p", { class: "saved-none", role: "status" });

  constructor(storage: Storage | null, open: (sql: string) => void, changed: () => void) {
    this.#open = open;
    this.shelf = historyShelf(storage);
    this.shelf.onOutsideChange(() => this.#render());
    this.#wanted.addEventListener("input", () => this.#render());
    this.#clear.addEventListener("click", () => {
      this.shelf.change(() => []);
      this.#render();
      changed();
    });
    this.element = element(
      "section",
      { class: "saved-part", "aria-labelledby": "saved-runs" },
      element("h3", { id: "saved-runs" }, "运行记录"),
      element("div", { class: "saved-form" }, element("label", {}, "查找 ", this.#wanted), this.#clear),
      this.#none,
      this.#list,
    );
    this.#render();
  }

  record(run: Run): void {
    this.shelf.change((runs) => addRun(runs, run));
    this.#render();
  }

  #render(): void {
    const runs = this.shelf.items();
    const wanted = this.#wanted.value.trim().toLowerCase();
    const found = runs.filter(({ sql }) => sql.toLowerCase().includes(wanted));
    fill(this.#list, ...found.map((run) => this.#item(run)));
    this.#clear.hidden = runs.length === 0;
    fill(
      this.#none,
      runs.length === 0 ? "运行过的查询会列在这里，只存在本浏览器。" : found.length === 0 && "没有找到。",
    );
  }

  #item(run: Run): HTMLElement {
    const facts = [timeText(new Date(run.at)), run.rows === null ? "没有成功" : `${formatCount(run.rows)}行`];
    if (run.rows !== null) facts.push(durationText(run.milliseconds));
    const open = (): void => this.#open(run.sql);
    const code = element("code", {}, oneLine(run.sql));
    const small = element("small", {}, facts.join(" · "));
    const button = element("button", { type: "button", class: "quiet saved-open", onclick: open }, code, small);
    return element("li", { class: "saved-item" }, button);
  }
}

/** 11月22日 18:05 */
function timeText(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}

function durationText(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)}毫秒` : `${(milliseconds / 1000).toFixed(1)}秒`;
}
