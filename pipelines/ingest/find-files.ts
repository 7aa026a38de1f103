import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { datasetContracts, laterDatasets } from "../contracts/index.ts";
import type { Contract } from "../contracts/contract.ts";
import type { Issues } from "../errors/issue-log.ts";
import { byCodePoint } from "../path-order.ts";
import type { SourceFile } from "./source-file.ts";

/** DESIGN 3.2 rule 1. */

export interface DatasetFile extends SourceFile {
  contract: Contract;
}

export function sourceFile(dataDirectory: string, path: string): SourceFile {
  const sourceId = createHash("sha256").update(path).digest("hex").slice(0, 8);
  return { path, absolutePath: join(dataDirectory, path), sourceId };
}

/** Every CSV of every dataset in path order; the rest is named in issues. */
export function findExports(dataDirectory: string, issues: Issues): DatasetFile[] {
  const files: DatasetFile[] = [];
  const root = join(dataDirectory, "exports");
  if (!existsSync(root)) return files;
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    const path = `exports/${entry.name}`;
    if (!entry.isDirectory()) ignore(path, entry.name, null, reasons.misplaced, issues);
    else files.push(...findInFolder(dataDirectory, path, entry.name, issues));
  }
  return files.sort((a, b) => byCodePoint(a.path, b.path));
}

function findInFolder(dataDirectory: string, folder: string, name: string, issues: Issues): DatasetFile[] {
  const contract = datasetContracts.find(({ table }) => table === name);
  if (!contract && !laterDatasets.includes(name)) {
    const known = datasetContracts.map(({ table, title }) => `${table}（${title}）`).join("、");
    issues.add({ code: "dataset_unknown", details: { known } }, { dataset: null, file: folder, raw: name });
    return [];
  }
  const paths = listFiles(join(dataDirectory, folder)).map((path) => `${folder}/${path}`);
  const isData = (path: string): boolean => /^[^.~].*\.csv$/i.test(basename(path));
  for (const path of paths) {
    if (contract && isData(path)) continue;
    ignore(path, path.slice(folder.length + 1), name, contract ? reasons.notCsv : reasons.later, issues);
  }
  return contract ? paths.filter(isData).map((path) => ({ ...sourceFile(dataDirectory, path), contract })) : [];
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort(byCodePoint);
}

const reasons = {
  notCsv: { why: "不是 CSV", todo: "如是数据，请另存为 CSV" },
  misplaced: { why: "不在任何数据集的文件夹中", todo: "如是数据，请移入 exports 下的数据集文件夹" },
  later: { why: "属于尚未启用的数据集", todo: "可以留在原处，以后的版本会读取" },
};

function ignore(
  path: string,
  name: string,
  dataset: string | null,
  details: { why: string; todo: string },
  issues: Issues,
): void {
  issues.add({ code: "file_ignored", details }, { dataset, file: path, raw: name });
}
