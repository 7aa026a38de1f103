import { rmSync } from "node:fs";
import { checkData } from "../../pipelines/check-data.ts";
import { openWarehouse, type Warehouse } from "../../pipelines/warehouse/warehouse.ts";

export interface LoadedFile {
  path: string;
  status: string;
  encoding: string | null;
  records: number;
  loaded: number;
  skipped: number;
  rejected: number;
}

export interface Issue {
  file: string | null;
  line: number | null;
  column: string | null;
  code: string;
  severity: string;
  message: string;
}

export type Row = Record<string, unknown> & { file: string; line: number };

export interface Checked {
  files: LoadedFile[];
  issues: Issue[];
  rows: Row[];
}

const datasets = ["provincial_rankings", "county_values", "score_records", "actions"];

/** What `checkData` makes of a data directory, which is taken away afterwards. */
export async function checked(dataDirectory: string, today = "2026-11-22"): Promise<Checked> {
  const warehouse = await openWarehouse();
  try {
    await checkData({ dataDirectory, today, warehouse, log: () => undefined, keepGoing: true });
    return { files: await loadedFiles(warehouse), issues: await issues(warehouse), rows: await rows(warehouse) };
  } finally {
    warehouse.close();
    rmSync(dataDirectory, { recursive: true });
  }
}

function loadedFiles(warehouse: Warehouse): Promise<LoadedFile[]> {
  return warehouse.rows<LoadedFile>(
    `select path, status, encoding, records::integer records, loaded::integer loaded, skipped::integer skipped,
      rejected::integer rejected from loaded_file where path like 'exports/%' order by path`,
  );
}

function issues(warehouse: Warehouse): Promise<Issue[]> {
  return warehouse.rows<Issue>(
    `select source_file as file, source_line as line, column_name as column, code, severity, message
      from issue_log order by source_file, source_line`,
  );
}

async function rows(warehouse: Warehouse): Promise<Row[]> {
  const all = datasets.map((dataset) =>
    warehouse.rows<Row>(
      `select path as file, raw.source_line as line, raw.*
        from raw_${dataset} raw join loaded_file using (file_id) order by file, line`,
    ),
  );
  return (await Promise.all(all)).flat().map(withDays);
}

/** Dates as 2024-03-31. */
function withDays(row: Row): Row {
  const cells = Object.entries(row).map(([name, cell]) => [
    name,
    cell instanceof Date ? cell.toJSON().slice(0, 10) : cell,
  ]);
  return Object.fromEntries(cells) as Row;
}
