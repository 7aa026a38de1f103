import type { Issues } from "../errors/issue-log.ts";
import type { RowContext } from "./check-row.ts";
import type { Corrections } from "./corrections.ts";
import type { CellValue } from "./read-cell.ts";

/** Where the good rows of a file go. */
export interface RowSink {
  add(values: Readonly<Record<string, CellValue>>, line: number): void;
  /** Takes back every row of the file being read. */
  retract(): Promise<void>;
}

export interface SourceFile {
  /** Relative to the data directory, forward slashes. */
  path: string;
  absolutePath: string;
  /** Names the pages of the extract. */
  sourceId: string;
}

export interface ReadOptions {
  row: RowContext;
  issues: Issues;
  sink: RowSink;
  corrections: Corrections;
  /** Folder for the extract; absent where none is wanted. */
  extractFolder?: string;
}
