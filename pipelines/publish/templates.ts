import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { datasetContracts, referenceContracts } from "../contracts/index.ts";
import type { Contract } from "../contracts/contract.ts";

/** One empty CSV per dataset and reference file, headers from the contracts, with the BOM that Excel wants. */
export function writeTemplates(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return [...datasetContracts, ...referenceContracts].map((contract) => {
    const path = join(folder, `${contract.table}.csv`);
    writeFileSync(path, templateOf(contract));
    return path;
  });
}

export function templateOf(contract: Contract): string {
  const headers = Object.values(contract.columns).map((column) => column.header);
  return `\uFEFF${Papa.unparse([headers])}\r\n`;
}
