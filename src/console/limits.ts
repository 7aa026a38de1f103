import { element } from "./dom.ts";
import type { RunLimits } from "./engine/engine.ts";

const times: [number, string][] = [
  [10, "10秒"],
  [60, "1分钟"],
  [300, "5分钟"],
];
const rows: [number, string][] = [
  [10_000, "1万行"],
  [100_000, "10万行"],
  [1_000_000, "100万行"],
];

/** How long a query may take and how much it may bring: the reader's choice. */
export function createLimits(): { element: HTMLElement; read(): RunLimits } {
  const time = choice("时限", times, 60);
  const row = choice("行数上限", rows, 1_000_000);
  return {
    element: element("div", { class: "run-limits" }, time.label, row.label),
    read: () => ({ timeLimit: Number(time.select.value) * 1000, rowLimit: Number(row.select.value) }),
  };
}

function choice(name: string, options: [number, string][], chosen: number) {
  const items = options.map(([value, text]) => element("option", { value, selected: value === chosen }, text));
  const select = element("select", {}, ...items);
  return { select, label: element("label", {}, `${name} `, select) };
}
