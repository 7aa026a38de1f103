import { join } from "node:path";
import type { Contract } from "../contracts/contract.ts";
import { datasetContracts } from "../contracts/index.ts";
import { BatchAppender, type Cell } from "../warehouse/batch-appender.ts";
import {
  createRawTable,
  originColumns,
  rawColumns,
  rawTableName,
  rawValue,
  type RawColumn,
} from "../warehouse/raw-tables.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { Exemptions } from "./exemptions.ts";
import { findExports, type DatasetFile } from "./find-files.ts";
import type { LoadOptions, ReferenceLoad } from "./load-references.ts";
import type { References } from "./reference-row.ts";
import type { RowSink } from "./source-file.ts";
import { readFile, type FileOutcome } from "./read-file.ts";
import { actionRules } from "./rules/action-rules.ts";
import { rankingRules } from "./rules/ranking-rules.ts";
import { noRules, type RowRules } from "./rules/row-rules.ts";
import { scoreRules } from "./rules/score-rules.ts";

export interface LoadedFile {
  fileId: number;
  file: DatasetFile;
  outcome: FileOutcome;
}

/** Reads every export into its raw table. `firstId` numbers the files, in path order. */
export async function loadExports(
  options: LoadOptions,
  reference: ReferenceLoad,
  firstId: number,
  log: (line: string) => void,
): Promise<LoadedFile[]> {
  const { warehouse, issues } = options;
  for (const contract of datasetContracts) await warehouse.run(createRawTable(contract));
  const loaded: LoadedFile[] = [];
  for (const file of findExports(options.dataDirectory, issues)) {
    const fileId = firstId + loaded.length;
    const started = performance.now();
    const outcome = await loadFile(options, reference, file, fileId);
    loaded.push({ fileId, file, outcome });
    log(progressLine(file, outcome, performance.now() - started));
  }
  return loaded;
}

async function loadFile(
  options: LoadOptions,
  reference: ReferenceLoad,
  file: DatasetFile,
  fileId: number,
): Promise<FileOutcome> {
  const sink = await DatasetSink.open(options.warehouse, file.contract, fileId);
  const rules = rulesOf(file.contract, reference);
  const outcome = await readFile(file, {
    row: { contract: file.contract, registers: reference.registers, today: options.today, rules },
    issues: options.issues,
    corrections: reference.corrections,
    sink,
    ...(options.extracts && { extractFolder: join(options.extracts, file.sourceId) }),
  });
  sink.close();
  return outcome;
}

function rulesOf(contract: Contract, { registers, references }: ReferenceLoad): RowRules {
  if (contract.table === "score_records") return scoreRules(registers.county, registers.department);
  if (contract.table === "actions") return actionRules;
  const place =
    contract.table === "provincial_rankings" ? "city_code" : contract.table === "county_values" ? "county_code" : null;
  if (place === null) return noRules;
  const codes = registers[place === "city_code" ? "city" : "county"].codes;
  const exemptions = exemptionsFrom(references).only(codes);
  return rankingRules({ registers, units: unitsFrom(references), exemptions, place, places: codes.length });
}

function unitsFrom(references: References): Map<string, string> {
  const rows = references.get("indicators") ?? [];
  return new Map(
    rows.map(({ values }) => [String(values["indicator_code"]), String(values["unit"] ?? "").normalize("NFKC")]),
  );
}

function exemptionsFrom(references: References): Exemptions {
  const exemptions = new Exemptions();
  for (const { values } of references.get("exemptions") ?? []) {
    const [from, to] = [values["start_month"], values["end_month"]] as (number | null)[];
    exemptions.add(String(values["indicator_code"]), String(values["place_code"]), from ?? null, to ?? null);
  }
  return exemptions;
}

function progressLine(
  { path }: DatasetFile,
  { status, encoding, records, loaded, skipped, rejected }: FileOutcome,
  milliseconds: number,
): string {
  const parts = [`${loaded.toLocaleString("en")} 行`];
  if (skipped) parts.push(`跳过 ${skipped.toLocaleString("en")}`);
  if (rejected) parts.push(`拒绝 ${rejected.toLocaleString("en")}`);
  const state = status === "loaded" ? parts.join("，") : `整个文件被拒（${records.toLocaleString("en")} 条记录）`;
  return `读取  ${path} → ${state}，${encoding ?? "编码不明"}，${Math.round(milliseconds)} ms`;
}

class DatasetSink implements RowSink {
  readonly #warehouse: Warehouse;
  readonly #table: string;
  readonly #columns: RawColumn[];
  readonly #appender: BatchAppender;
  readonly #fileId: number;
  /** Used again for every row: two million of them would keep the garbage collector busy. */
  readonly #row: Cell[] = [];

  private constructor(warehouse: Warehouse, contract: Contract, fileId: number, appender: BatchAppender) {
    this.#warehouse = warehouse;
    this.#table = rawTableName(contract);
    this.#columns = rawColumns(contract);
    this.#fileId = fileId;
    this.#appender = appender;
  }

  static async open(warehouse: Warehouse, contract: Contract, fileId: number): Promise<DatasetSink> {
    const types = [...rawColumns(contract), ...originColumns(contract)].map(({ type }) => type);
    return new DatasetSink(
      warehouse,
      contract,
      fileId,
      await BatchAppender.open(warehouse, rawTableName(contract), types),
    );
  }

  add(values: Parameters<RowSink["add"]>[0], line: number): void {
    const row = this.#row;
    for (let i = 0; i < this.#columns.length; i++) {
      row[i] = rawValue(values[this.#columns[i]!.name]);
    }
    row[this.#columns.length] = this.#fileId;
    row[this.#columns.length + 1] = line;
    this.#appender.append(row);
  }

  async retract(): Promise<void> {
    this.#appender.flush();
    await this.#warehouse.run(`delete from ${this.#table} where file_id = ?`, [this.#fileId]);
  }

  close(): void {
    this.#appender.close();
  }
}
