import { existsSync } from "node:fs";
import { join } from "node:path";
import { contractPath, type Contract } from "../contracts/contract.ts";
import { corrections as correctionsContract } from "../contracts/corrections.ts";
import { referenceContracts, requiredReferences } from "../contracts/index.ts";
import { noIssues, type Issues } from "../errors/issue-log.ts";
import { BatchAppender } from "../warehouse/batch-appender.ts";
import { createRawTable, originColumns, rawColumns, rawTableName, rawValue } from "../warehouse/raw-tables.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { Corrections } from "./corrections.ts";
import { sourceFile } from "./find-files.ts";
import type { SourceFile } from "./source-file.ts";
import { readFile, type FileOutcome } from "./read-file.ts";
import type { ReferenceRow, References } from "./reference-row.ts";
import { registersFrom, reportNameConflicts } from "./reference-registers.ts";
import type { Registers } from "./registers.ts";
import { noRules } from "./rules/row-rules.ts";
import { dropRepeated } from "./drop-repeated.ts";

export interface ReferenceLoad {
  references: References;
  registers: Registers;
  corrections: Corrections;
  outcomes: { file: SourceFile; contract: Contract; outcome: FileOutcome }[];
}

export interface LoadOptions {
  dataDirectory: string;
  warehouse: Warehouse;
  issues: Issues;
  /** Days since 1970. */
  today: number;
  extracts?: string;
}

/**
 * Reads reference/*.csv and corrections.csv by the rules of any CSV. Names in one reference file point to
 * others and round in a circle (department → section → official → department), so the names are gathered
 * in a first reading, and resolved in a second.
 */
export async function loadReferences(options: LoadOptions): Promise<ReferenceLoad> {
  const present = referenceContracts.filter((contract) =>
    existsSync(join(options.dataDirectory, contractPath(contract))),
  );
  reportMissing(present, options.issues);
  const gathered = new Map<string, readonly ReferenceRow[]>();
  for (const contract of present) {
    const withoutNames = { ...contract, columns: Object.fromEntries(Object.entries(contract.columns).map(asText)) };
    gathered.set(
      contract.table,
      (await readRows(options, withoutNames, registersFrom(new Map(), []), noIssues, false)).rows,
    );
  }
  const registers = registersFrom(
    gathered,
    present.map(({ table }) => table),
  );
  return await loadResolved(options, present, registers);
}

function asText([name, column]: [string, Contract["columns"][string]]): [string, Contract["columns"][string]] {
  return [name, column.type === "name" ? { ...column, type: "text" } : column];
}

async function loadResolved(
  options: LoadOptions,
  present: readonly Contract[],
  registers: Registers,
): Promise<ReferenceLoad> {
  const references = new Map<string, readonly ReferenceRow[]>();
  const outcomes: ReferenceLoad["outcomes"] = [];
  const hasCorrections = existsSync(join(options.dataDirectory, "corrections.csv"));
  for (const contract of [...referenceContracts, correctionsContract]) {
    const isPresent = contract === correctionsContract ? hasCorrections : present.includes(contract);
    await options.warehouse.run(createRawTable(contract));
    if (!isPresent) continue;
    const { file, outcome, rows } = await readRows(options, contract, registers, options.issues, true);
    const kept = dropRepeated(rows, contract, file, outcome, options.issues);
    references.set(contract.table, kept);
    outcomes.push({ file, contract, outcome });
    await storeRows(options.warehouse, contract, file, kept);
  }
  for (const { contract, outcome } of outcomes) {
    if (requiredReferences.includes(contract.table) && outcome.status === "loaded" && outcome.loaded === 0) {
      reportAbsent(contract.table, options.issues);
    }
  }
  reportNameConflicts(references, options.issues);
  return { references, registers, corrections: correctionsFrom(references.get("corrections") ?? []), outcomes };
}

async function readRows(
  options: LoadOptions,
  contract: Contract,
  registers: Registers,
  issues: Issues,
  withExtract: boolean,
) {
  const path = contract.table === "corrections" ? "corrections.csv" : contractPath(contract);
  const file = sourceFile(options.dataDirectory, path);
  const rows: ReferenceRow[] = [];
  const sink = {
    add: (values: ReferenceRow["values"], line: number) => void rows.push({ line, values }),
    retract: async () => void (rows.length = 0),
  };
  const row = { contract, registers, today: options.today, rules: noRules };
  const extractFolder = withExtract && options.extracts ? join(options.extracts, file.sourceId) : undefined;
  const outcome = await readFile(file, {
    row,
    issues,
    sink,
    corrections: new Corrections([]),
    ...(extractFolder && { extractFolder }),
  });
  return { file, outcome, rows };
}

async function storeRows(
  warehouse: Warehouse,
  contract: Contract,
  file: SourceFile,
  rows: readonly ReferenceRow[],
): Promise<void> {
  const columns = rawColumns(contract);
  const origins = originColumns(contract);
  const types = [...columns, ...origins].map(({ type }) => type);
  const appender = await BatchAppender.open(warehouse, rawTableName(contract), types);
  rows.forEach(({ line, values }, i) => {
    const cells = columns.map(({ name }) => rawValue(values[name]));
    appender.append([...cells, ...[i + 1, file.path, line].slice(0, origins.length)]);
  });
  appender.close();
}

function reportMissing(present: readonly Contract[], issues: Issues): void {
  for (const table of requiredReferences) {
    if (!present.some((contract) => contract.table === table)) reportAbsent(table, issues);
  }
}

function reportAbsent(table: string, issues: Issues): void {
  issues.add({ code: "reference_missing" }, { dataset: table, file: `reference/${table}.csv` });
}

function correctionsFrom(rows: readonly ReferenceRow[]): Corrections {
  return new Corrections(
    rows.map(({ line, values }) => ({
      ownLine: line,
      file: String(values["source_file"]).replaceAll("\\", "/").replace(/^\.\//, ""),
      line: Number(values["source_line"]),
      column: String(values["column_name"]),
      original: String(values["original"] ?? ""),
      corrected: String(values["corrected"] ?? ""),
      isClosed: values["status"] === "已更正",
    })),
  );
}
