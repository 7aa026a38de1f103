import { element } from "./dom.ts";
import type { RunLimits } from "./engine/engine.ts";
import { createLimits } from "./limits.ts";
import { copyText } from "./copy-text.ts";
import { buildLink, linkNote } from "./saved/fragment.ts";

export interface RunBarUse {
  run: () => void;
  stop: () => void;
  format: () => Promise<void>;
  sql: () => string;
}

/** What one does with the editor's text. */
export function createRunBar(use: RunBarUse): {
  element: HTMLElement;
  limits(): RunLimits;
  setRunning(isRunning: boolean): void;
} {
  const run = element("button", { type: "button", class: "run", onclick: use.run }, "运行");
  const stop = element("button", { type: "button", disabled: true, onclick: use.stop }, "停止");
  const format = element("button", { type: "button", onclick: () => void use.format() }, "排版");
  const said = element("span", { role: "status" });
  const link = element(
    "button",
    { type: "button", onclick: () => (said.textContent = copyLink(use.sql())) },
    "复制链接",
  );
  const limits = createLimits();
  return {
    element: element("div", { class: "run-bar" }, run, stop, format, link, said, limits.element),
    limits: () => limits.read(),
    setRunning: (isRunning) => {
      run.disabled = isRunning;
      stop.disabled = !isRunning;
    },
  };
}

function copyLink(sql: string): string {
  const link = buildLink(sql);
  history.replaceState(null, "", link);
  if (!copyText(link)) return "没有复制成，请从地址栏复制。";
  return linkNote(link) ?? "已复制，打开链接就是这个查询。";
}
