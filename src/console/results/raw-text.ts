import { formulaSafe } from "../../../pipelines/publish/formula-safe.ts";
import type { Cell, ResultColumn } from "../result.ts";

/** A cell for another program: digits as they are, 2024-03 and 2024-03-15, nothing for null; never a formula. */
export function rawText(cell: Cell, { kind }: Pick<ResultColumn, "kind">): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "是" : "否";
  return formulaSafe(kind === "month" && /^\d{4}-\d\d-01$/.test(cell) ? cell.slice(0, 7) : cell);
}
