/**
 * A contract is the one place where a column is described. Ingest checks by it, templates, data
 * dictionary and published comments are written from it.
 */

export type ColumnType =
  | "text" // kept as it came
  | "list" // several names in one cell, separated by 、
  | "code" // [A-Za-z0-9_-]: becomes a file name
  | "month" // DATE, the first day
  | "date"
  | "number"
  | "integer"
  | "rank"
  | "choice"
  | "yes_no" // 是, anything else allowed is 否 or empty
  | "name"; // resolved to the code of a register

/** What a `name` column may point to. `unit` is a department or a county, `place` a city or a county. */
export type Register =
  | "city"
  | "county"
  | "place"
  | "indicator"
  | "department"
  | "section"
  | "official"
  | "unit"
  | "organisation"
  | "score_item";

export interface Column {
  header: string;
  aliases?: readonly string[];
  type: ColumnType;
  /** The unit, where it is one for all rows. */
  unit?: string;
  required?: boolean;
  /** Of a choice: what may stand in the cell → what is stored. */
  values?: Readonly<Record<string, string>>;
  /** Of a name. */
  register?: Register;
  /** The number is in the unit of the row's indicator. */
  inIndicatorUnit?: boolean;
  /** A month or date that may lie after the build's (the end of a term). */
  mayBeFuture?: boolean;
  publish: boolean;
  /** One Chinese sentence for the data dictionary. */
  about: string;
}

export interface Contract {
  /** The English name: the folder under exports/, or the file under reference/. */
  table: string;
  kind: "reference" | "dataset";
  /** The Chinese name. */
  title: string;
  /** What one row is, in Chinese; ends with the grain. */
  about: string;
  /** Columns that together name a row; empty where the file line does. */
  grain: readonly string[];
  /** A header row must hold one column of each group. */
  needed: readonly (readonly string[])[];
  columns: Readonly<Record<string, Column>>;
}

export function defineContract<const C extends Contract>(contract: C): C {
  const known = Object.keys(contract.columns);
  for (const name of [...contract.grain, ...contract.needed.flat()]) {
    if (!known.includes(name)) throw new Error(`contract ${contract.table}: no column ${name}`);
  }
  return contract;
}

/** A dataset that holds one unpublished column shows no raw cell at all: a shifted row puts it anywhere. */
export function isMasked(contract: Contract): boolean {
  return Object.values(contract.columns).some((column) => !column.publish);
}

/** The path of a reference file, or the folder of a dataset, inside a data directory. */
export function contractPath(contract: Contract): string {
  return contract.kind === "reference" ? `reference/${contract.table}.csv` : `exports/${contract.table}`;
}
