import { DATE, INTEGER, VARCHAR, type DuckDBType } from "@duckdb/node-api";
import { BatchAppender } from "../warehouse/batch-appender.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { entries, fill, type Code, type Entry } from "./entries.ts";

/** A problem of a cell, before it is known where the cell stands. */
export interface Problem {
  code: Code;
  details?: Readonly<Record<string, unknown>>;
}

export interface Place {
  dataset: string | null;
  file: string;
  line?: number | null;
  column?: string | null;
  raw?: string | null;
  /** The month the row speaks of, as days since 1970. */
  month?: number | null;
  /** Overrides the entry's, e.g. file_empty as a warning. */
  severity?: Entry["severity"];
}

const longestRaw = 200;
const types: DuckDBType[] = [VARCHAR, VARCHAR, VARCHAR, INTEGER, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, DATE];

export const issueLogTable = `create table issue_log (severity varchar, dataset varchar, source_file varchar,
  source_line integer, column_name varchar, code varchar, message varchar, raw_value varchar, hint varchar, month date)`;

/** Where problems are told. */
export interface Issues {
  add(problem: Problem, place: Place): void;
  /** Takes back what was said of a file that is read anew or cannot be read; or only some codes of it. */
  retract(file: string, codes?: readonly Code[]): Promise<void>;
}

/** For a reading whose problems are told by another. */
export const noIssues: Issues = { add: () => undefined, retract: async () => undefined };

/** Collects issues into `issue_log`, in batches: a file may have a million of them. */
export class IssueLog implements Issues {
  readonly #warehouse: Warehouse;
  readonly #appender: BatchAppender;

  private constructor(warehouse: Warehouse, appender: BatchAppender) {
    this.#warehouse = warehouse;
    this.#appender = appender;
  }

  static async open(warehouse: Warehouse): Promise<IssueLog> {
    await warehouse.run(issueLogTable);
    return new IssueLog(warehouse, await BatchAppender.open(warehouse, "issue_log", types));
  }

  add({ code, details }: Problem, place: Place): void {
    const entry: Entry = entries[code];
    const severity = place.severity ?? entry.severity;
    const raw = place.raw == null ? null : clip(place.raw);
    const facts = { column: place.column, line: place.line, ...details, raw: details?.["raw"] ?? raw };
    const hint = fill(entry.hint, facts);
    this.#appender.append([
      severity,
      place.dataset,
      place.file,
      place.line ?? null,
      place.column ?? null,
      code,
      `${fill(entry.what, facts)}。${hint}。`,
      raw,
      `${hint}。`,
      place.month ?? null,
    ]);
  }

  async retract(file: string, codes?: readonly Code[]): Promise<void> {
    this.#appender.flush();
    const which = codes ? ` and code in (${codes.map((code) => `'${code}'`).join(", ")})` : "";
    await this.#warehouse.run(`delete from issue_log where source_file = ?${which}`, [file]);
  }

  flush(): void {
    this.#appender.flush();
  }

  close(): void {
    this.#appender.close();
  }
}

/** Control characters would break a terminal line; a long cell is cut. */
export function clip(raw: string): string {
  // eslint-disable-next-line no-control-regex
  const flat = raw.replace(/[\u0000-\u001f\u007f]+/g, "␣");
  return flat.length > longestRaw ? `${flat.slice(0, longestRaw)}…` : flat;
}
