/** A person's own file as a table to query beside the published ones. It never leaves the browser. */
export interface OwnTable {
  /** A name that SQL takes without quotes. */
  name: string;
  fileName: string;
  /** The physical line of the header, from 1. */
  headerLine: number;
  columns: OwnColumn[];
  rowCount: number;
  /** Arrow IPC stream. */
  ipc: Uint8Array;
  /** How the file was read, in Chinese: encoding, delimiter, header, what was skipped, what stays text and why. */
  notes: string[];
}

export type OwnType = "VARCHAR" | "DOUBLE" | "BIGINT" | "DATE" | "BOOLEAN";

export interface OwnColumn {
  name: string;
  type: OwnType;
  about: string;
}

/** Why a file is not read, in Chinese, and what to do; the physical line where one is to blame. */
export interface Problem {
  line: number | null;
  message: string;
}

/** A file is read wholly or not at all: whoever finds a reason throws it. */
export class Refused extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(({ message }) => message).join("\n"));
    this.problems = problems;
  }
}

export function refused(message: string, line: number | null = null): Refused {
  return new Refused([{ line, message }]);
}

/** To the worker. */
export interface ReadRequest {
  file: File;
  name: string;
  /** Chosen by the person; null: to be found. */
  headerLine: number | null;
}

/** From the worker. */
export type ReadAnswer =
  { kind: "progress"; share: number } | { kind: "table"; table: OwnTable } | { kind: "problems"; problems: Problem[] };
