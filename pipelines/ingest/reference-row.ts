import type { CellValue } from "./read-cell.ts";

/** A row of a reference file, with its line. */
export interface ReferenceRow {
  line: number;
  values: Readonly<Record<string, CellValue>>;
}

export type References = ReadonlyMap<string, readonly ReferenceRow[]>;
