import { formatCount } from "../../format/number.ts";
import { element } from "../dom.ts";
import type { OwnTable, Problem } from "./own-table.ts";

/** What is shown of a file: being read, read, or refused. File names and cells are text wherever they stand. */

export function readingItem(fileName: string, stop: () => void): { element: HTMLElement; tell(share: number): void } {
  const bar = element("progress", { max: 1, value: 0, "aria-label": `正在读取 ${fileName}` });
  const button = element("button", { type: "button", class: "plain", onclick: stop }, "停止");
  const line = element("span", { class: "own-files-line" }, element("span", {}, `正在读取 ${fileName}`), bar);
  const tell = (share: number): void => void (bar.value = share);
  return { element: element("li", { class: "own-files-item" }, line, button), tell };
}

export interface TableActions {
  remove(): void;
  readAgain(headerLine: number): void;
}

export function tableItem(table: OwnTable, { remove, readAgain }: TableActions): HTMLElement {
  const { name, fileName, columns, rowCount, notes } = table;
  const size = `${formatCount(rowCount)}行，${formatCount(columns.length)}列，来自 ${fileName}`;
  const button = element(
    "button",
    { type: "button", class: "plain", "aria-label": `移去 ${name}`, onclick: remove },
    "移去",
  );
  const howRead = element(
    "details",
    { class: "own-files-how", open: notes.length > 1 }, // more than its encoding is worth a look
    element("summary", {}, "怎样读的"),
    element("ul", {}, ...notes.map((note) => element("li", {}, note))),
    headerForm(table, readAgain),
  );
  const line = element("span", { class: "own-files-line" }, element("strong", {}, name), element("small", {}, size));
  return element("li", { class: "own-files-item" }, line, button, howRead);
}

/** Where the header was found on a wrong row, the person says on which it is. */
function headerForm({ headerLine }: OwnTable, readAgain: (headerLine: number) => void): HTMLElement {
  const input = element("input", { type: "number", min: 1, step: 1, value: headerLine, required: true });
  const submit = (event: Event): void => {
    event.preventDefault();
    readAgain(input.valueAsNumber);
  };
  return element(
    "form",
    { class: "own-files-header", onsubmit: submit },
    element("label", {}, "表头在第 ", input, " 行"),
    element("button", { type: "submit", class: "plain" }, "重新读取"),
  );
}

export function problemsItem(fileName: string, problems: readonly Problem[], close: () => void): HTMLElement {
  const lines = problems.map(({ line, message }) =>
    element("li", {}, line !== null && element("b", {}, `第 ${line} 行：`), message),
  );
  const button = element(
    "button",
    { type: "button", class: "plain", "aria-label": `知道了，收起 ${fileName} 的问题`, onclick: close },
    "知道了",
  );
  const title = element("strong", { class: "own-files-line" }, `${fileName} 没有读入`);
  return element("li", { class: "own-files-item own-files-wrong" }, title, button, element("ul", {}, ...lines));
}
