import type { CheckedRow } from "../check-row.ts";
import type { Header } from "../match-header.ts";

/** What a dataset asks of a row beyond the types of its columns. */
export interface RowRules {
  /** Resolves what the row is about, once names and months are read. */
  identify(row: CheckedRow, cells: readonly string[], header: Header): void;
  /** The unit of the row's numbers; undefined where it is not known. */
  unitOf(row: CheckedRow): string | undefined;
  /** Every unit that the rows' numbers may be in. */
  units?: readonly string[];
  /** Checks columns against each other, and fills in what follows from them. */
  finish(row: CheckedRow, cells: readonly string[], header: Header): void;
}

export const noRules: RowRules = {
  identify: () => undefined,
  unitOf: () => "",
  finish: () => undefined,
};
