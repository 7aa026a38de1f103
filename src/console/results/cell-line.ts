import { element, fill } from "../dom.ts";
import { formatCount } from "../../format/number.ts";
import type { Place } from "./selection.ts";
import type { Shown } from "./shown.ts";

const LONGEST = 20_000;

/** Below the table: the cell in focus, whole, and a figure with all its digits. */
export function createCellLine() {
  const name = element("b");
  const text = element("span", { class: "results-whole" });
  const line = element("p", { class: "results-line" }, name, text);
  return {
    element: line,
    show(shown: Shown, { row, column }: Place): void {
      const { rows } = shown.arrangement.view;
      const isCell = row >= 0 && row < rows.length;
      fill(
        name,
        isCell ? `${shown.columns[column]!.name}，第 ${formatCount(row + 1)} 行` : shown.columns[column]?.name,
      );
      fill(text, isCell ? wholeText(shown, rows[row]!, column) : `类型 ${shown.columns[column]?.type ?? ""}`);
    },
  };
}

function wholeText(shown: Shown, row: number, column: number): string {
  const cell = shown.cells[column]!(row);
  const written = shown.write(row, column);
  if (cell === null) return "空值";
  if (typeof cell === "number" && String(cell) !== written.replace(/,/g, "")) return `${written}（${cell}）`;
  if (written.length <= LONGEST) return written;
  return `${written.slice(0, LONGEST)}…（共 ${formatCount(written.length)} 个字，全文请下载）`;
}
