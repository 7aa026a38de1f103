import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INTEGER, VARCHAR } from "@duckdb/node-api";
import type { Contract } from "../contracts/contract.ts";
import { datasetContracts } from "../contracts/index.ts";
import type { IssueLog } from "../errors/issue-log.ts";
import { BatchAppender } from "../warehouse/batch-appender.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { loadExports } from "./load-exports.ts";
import { loadReferences, type LoadOptions, type ReferenceLoad } from "./load-references.ts";
import type { SourceFile } from "./source-file.ts";
import type { FileOutcome } from "./read-file.ts";
import { settleTwins } from "./settle-twins.ts";

const loadedFileTable = `create table loaded_file (file_id integer, path varchar, dataset varchar, status varchar, sha256 varchar,
  encoding varchar, records integer, loaded integer, skipped integer, rejected integer, source_id varchar)`;

interface ReadFile {
  file: SourceFile;
  contract: Contract;
  outcome: FileOutcome;
}

/** Everything under the data directory into raw tables, `loaded_file` and `issue_log` (DESIGN 3). */
export async function ingest(
  options: LoadOptions & { issues: IssueLog; log: (line: string) => void },
): Promise<ReferenceLoad> {
  const { warehouse, issues, log } = options;
  const reference = await loadReferences(options);
  const exports = await loadExports(options, reference, reference.outcomes.length, log);
  reference.corrections.reportStale(issues);
  const files: ReadFile[] = [
    ...reference.outcomes,
    ...exports.map(({ file, outcome }) => ({ file, contract: file.contract, outcome })),
  ];
  await storeFiles(warehouse, files);
  issues.flush();
  for (const contract of datasetContracts) await settleTwins(warehouse, contract);
  await assertNothingLost(warehouse);
  if (options.extracts) writeExtractIndex(options.extracts, files);
  return reference;
}

async function storeFiles(warehouse: Warehouse, files: readonly ReadFile[]): Promise<void> {
  await warehouse.run(loadedFileTable);
  const text = [VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR];
  const appender = await BatchAppender.open(warehouse, "loaded_file", [
    INTEGER,
    ...text,
    INTEGER,
    INTEGER,
    INTEGER,
    INTEGER,
    VARCHAR,
  ]);
  files.forEach(({ file, contract, outcome }, fileId) => {
    const { status, sha256, encoding, records, loaded, skipped, rejected } = outcome;
    appender.append([
      fileId,
      file.path,
      contract.table,
      status,
      sha256,
      encoding,
      records,
      loaded,
      skipped,
      rejected,
      outcome.pages > 0 ? file.sourceId : null, // no extract of a file that could not be read
    ]);
  });
  appender.close();
}

/** DESIGN 3.2: loaded + skipped + rejected = records, and what is loaded stands in the raw table. */
async function assertNothingLost(warehouse: Warehouse): Promise<void> {
  const wrong = await warehouse.rows<{ path: string }>(
    "select path from loaded_file where loaded + skipped + rejected <> records",
  );
  for (const { table } of datasetContracts) {
    const counts = `select path from loaded_file where dataset = '${table}'
      and loaded <> (select count(*) from raw_${table} rows where rows.file_id = loaded_file.file_id)`;
    wrong.push(...(await warehouse.rows<{ path: string }>(counts)));
  }
  if (wrong.length > 0)
    throw new Error(`程序错误：以下文件的记录数对不上：${wrong.map(({ path }) => path).join("、")}`);
}

function writeExtractIndex(folder: string, files: readonly ReadFile[]): void {
  const index = files
    .filter(({ outcome }) => outcome.pages > 0)
    .map(({ file, contract, outcome }) => ({
      source_id: file.sourceId,
      path: file.path,
      dataset: contract.table,
      pages: outcome.pages,
      header: outcome.header,
    }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.json"), JSON.stringify(index));
}
