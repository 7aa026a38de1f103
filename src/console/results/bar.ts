import { element, fill } from "../dom.ts";
import { formatCount } from "../../format/number.ts";
import type { Arrangement } from "./view.ts";

export interface BarActions {
  describe(): void;
  clearFilters(): void;
  copy(): void;
  csv(): void;
  xlsx(): void;
  cancel(): void;
}

export interface Bar {
  element: HTMLElement;
  /** How many rows there are and are shown. */
  count(arrangement: Arrangement): void;
  /** What is going on or came of it; empty for nothing. `isRunning` offers to end it. */
  say(message: string, isRunning?: boolean): void;
}

/** Above the table: what it holds, and what can be done with all of it. */
export function createBar(actions: BarActions): Bar {
  const counts = element("p", { class: "results-counts", role: "status" });
  const words = element("span", { role: "status" });
  const cancel = button("停止", actions.cancel);
  const message = element("p", { class: "results-message" }, words, cancel);
  const clear = button("清除筛选", actions.clearFilters);
  const buttons = element(
    "div",
    { class: "results-buttons" },
    clear,
    button("列的筛选与统计", actions.describe),
    button("复制全部", actions.copy),
    button("下载 CSV", actions.csv),
    button("下载 XLSX", actions.xlsx),
  );
  const say = (text: string, isRunning = false): void => {
    words.textContent = text;
    cancel.hidden = !isRunning;
    message.hidden = text === "";
  };
  say("");
  return {
    element: element("div", { class: "results-bar" }, counts, buttons, message),
    count(arrangement) {
      fill(counts, countText(arrangement));
      clear.hidden = arrangement.filters.size === 0;
    },
    say,
  };
}

function button(name: string, onClick: () => void): HTMLButtonElement {
  return element("button", { type: "button", class: "plain", onclick: onClick }, name);
}

/** 共 1,000,000 行，筛出 1,204 行 */
export function countText({ view, filters }: Pick<Arrangement, "view" | "filters">): string {
  const { rowCount, isCut } = view.result;
  const all = `共 ${formatCount(rowCount)} 行`;
  const more = isCut ? "（已到行数上限，后面的行没有取）" : "";
  return filters.size === 0 ? `${all}${more}` : `${all}${more}，筛出 ${formatCount(view.rows.length)} 行`;
}
