import { element } from "../dom.ts";
import type { AnnexDocument } from "./annex-document.ts";
import { layoutOf } from "./layout.ts";
import type { StampLine } from "./stamp.ts";

/** The annex as it is printed; `rows` of it as a preview. */
export function annexSheet(annex: AnnexDocument, rows = annex.rows.length): HTMLElement {
  const { points, isLandscape } = layoutOf(annex);
  const more = annex.rows.length - rows;
  return element(
    "article",
    { class: `annex-sheet${isLandscape ? " annex-wide" : ""}`, style: `--annex-size: ${points}pt` },
    element("p", { class: "annex-label" }, "附表"),
    element("h3", { class: "annex-title" }, annex.title),
    annex.subtitle !== null && element("p", { class: "annex-subtitle" }, annex.subtitle),
    ...annex.note.map((line) => element("p", { class: "annex-note" }, line)),
    annexTable(annex, rows),
    more > 0 && element("p", { class: "annex-more" }, `（预览略去${more}行，打印和下载都有）`),
    annex.remark !== null && element("p", { class: "annex-remark" }, annex.remark),
    element("div", { class: "annex-end" }, stampTable(annex.stamp), seal(annex)),
    annex.query !== null && element("p", { class: "annex-query annex-code" }, `附：查询语句\n${annex.query}`),
  );
}

function annexTable(annex: AnnexDocument, rows: number): HTMLElement {
  const { widths, width } = layoutOf(annex);
  const columns = widths.map((one) => element("col", { style: `width: ${((100 * one) / width).toFixed(2)}%` }));
  const heads = ["序号", ...annex.columns.map(({ name }) => name)];
  const sample = element("tr", { class: "annex-sample" }, element("th", { colspan: heads.length }, annex.sample));
  const body = element("tbody");
  for (let at = 0; at < rows; at++) body.append(annexRow(annex, at));
  return element(
    "table",
    { class: "annex-table" },
    element("colgroup", {}, ...columns),
    element(
      "thead",
      {},
      annex.sample !== null && sample,
      element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head))),
    ),
    body,
  );
}

function annexRow({ rows, columns }: AnnexDocument, at: number): HTMLElement {
  const cells = rows[at]!.map((text, column) =>
    element("td", columns[column]!.isFigure ? { class: "annex-figure" } : {}, text),
  );
  return element("tr", {}, element("td", {}, String(at + 1)), ...cells);
}

function stampTable(lines: readonly StampLine[]): HTMLElement {
  const rows = lines.map(({ name, text, isCode }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      element("td", isCode ? { class: "annex-code" } : {}, text),
    ),
  );
  return element("table", { class: "annex-stamp" }, element("tbody", {}, ...rows));
}

/** Who seals it, and the day on which they do: written by hand. */
function seal({ signedBy }: AnnexDocument): HTMLElement {
  return element(
    "div",
    { class: "annex-seal" },
    element("p", {}, signedBy),
    element("p", {}, "（盖章）"),
    element("p", {}, "年\u3000\u3000月\u3000\u3000日"),
  );
}
