import { element, fill } from "../dom.ts";
import type { ResultView } from "../results/view.ts";
import type { AnnexInput } from "./annex-document.ts";

export interface AnnexForm {
  element: HTMLElement;
  /** Offers the columns of a result, and a title where the reader gives none. */
  show(view: ResultView, title: string): void;
  read(): AnnexInput;
}

/** More columns do not fit on paper: at first so many are listed. */
const MOST_COLUMNS = 14;

/** Title, words, who seals, which columns. What was typed stays while the query stays. */
export function createAnnexForm(issuer: string, change: () => void): AnnexForm {
  let shown: ResultView["result"] | null = null;
  const title = element("input", { type: "text", class: "field", maxlength: 80, oninput: change });
  const note = element("textarea", { class: "field", rows: 2, maxlength: 1000, oninput: change });
  const signedBy = element("input", { type: "text", class: "field", maxlength: 60, value: issuer, oninput: change });
  const boxes = element("div", { class: "annex-boxes", onchange: change });
  const summary = element("summary", {}, "列出的列");
  const isChosen = (): HTMLInputElement[] => [...boxes.querySelectorAll<HTMLInputElement>("input:checked")];
  return {
    element: element(
      "div",
      { class: "annex-form" },
      element("label", {}, "标题", title),
      element("label", {}, "落款", signedBy),
      element("label", { class: "annex-wide-field" }, "说明（可不填）", note),
      element("details", { class: "annex-wide-field" }, summary, boxes),
    ),
    show({ result }, proposed) {
      if (result.sql !== shown?.sql) title.value = note.value = "";
      if (result !== shown) fill(boxes, ...columnBoxes(result));
      shown = result;
      title.placeholder = proposed;
      const more = result.columns.length - MOST_COLUMNS;
      summary.textContent = more > 0 ? `列出的列（共${result.columns.length}列，先列前${MOST_COLUMNS}列）` : "列出的列";
    },
    read: () => ({
      title: title.value.trim() || title.placeholder,
      note: note.value.trim(),
      signedBy: signedBy.value.trim(),
      columns: new Set(isChosen().map(({ value }) => value)),
    }),
  };
}

function columnBoxes({ columns }: ResultView["result"]): HTMLElement[] {
  return columns.map(({ key, name }, at) =>
    element("label", {}, element("input", { type: "checkbox", value: key, checked: at < MOST_COLUMNS }), name),
  );
}
