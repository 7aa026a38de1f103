import type { Column, Contract } from "../contracts/contract.ts";
import type { Code } from "../errors/entries.ts";
import { decodeText, EncodingError } from "./decode-text.ts";
import { detectDelimiter } from "./detect-delimiter.ts";
import { inspectBytes, maximumFileSize, readChunks, type Inspection } from "./inspect-bytes.ts";
import type { Encoding } from "./judge-bytes.ts";
import type { ReadOptions, SourceFile } from "./source-file.ts";
import { QuoteError, splitRecords } from "./split-records.ts";
import { SurplusDiffers, TableReader, TooWide, type Tally } from "./table-reader.ts";
import { ExtractWriter } from "./write-extract.ts";

export interface FileOutcome extends Tally {
  status: "loaded" | "rejected";
  encoding: Encoding | null;
  sha256: string;
  pages: number;
  /** The header as it came. */
  header: string;
}

const nothing: Tally = { records: 0, loaded: 0, skipped: 0, rejected: 0 };

/** Reads one CSV by DESIGN 3.2. Whatever is wrong goes to `issues`; the outcome accounts for every record. */
export async function readFile(file: SourceFile, options: ReadOptions): Promise<FileOutcome> {
  const inspection = inspectBytes(file.absolutePath);
  const refused = refuse(inspection);
  if (refused) return rejectWhole(file, options, inspection, refused.code, refused.details);
  try {
    return await readText(file, options, inspection, inspection.encoding!);
  } catch (error) {
    await takeBack(file, options);
    if (error instanceof EncodingError) return rejectWhole(file, options, inspection, "file_encoding", {});
    const { encoding = null } = inspection;
    if (error instanceof QuoteError) {
      return { ...rejectWhole(file, options, inspection, "file_quote", {}, error.line), encoding };
    }
    if (!(error instanceof TooWide)) throw error;
    const details = { limit: "表头超过 1,000 列" };
    return { ...rejectWhole(file, options, inspection, "file_too_large", details), encoding };
  }
}

function refuse(inspection: Inspection): { code: Code; details: object } | null {
  if (inspection.size > maximumFileSize) return { code: "file_too_large", details: { limit: "512 MiB" } };
  if (inspection.size === 0) return { code: "file_empty", details: {} };
  if (inspection.format) return { code: "file_binary", details: { format: inspection.format } };
  return inspection.encoding ? null : { code: "file_encoding", details: {} };
}

async function readText(
  file: SourceFile,
  options: ReadOptions,
  inspection: Inspection,
  encoding: Encoding,
): Promise<FileOutcome> {
  const { contract } = options.row;
  const first = firstPiece(file.absolutePath, encoding);
  if (first === null) return rejectWhole(file, options, inspection, "file_empty", {});
  if (first.includes("\0")) return rejectWhole(file, options, inspection, "file_binary", { format: "二进制文件" });
  const delimiter = detectDelimiter(first, () => decodeText(readChunks(file.absolutePath), encoding), contract);
  for (const surplus of ["same", "none"] as const) {
    const extract = options.extractFolder ? new ExtractWriter(options.extractFolder, contract) : null;
    const reader = new TableReader(file, options, extract, surplus);
    try {
      for (const records of splitRecords(decodeText(readChunks(file.absolutePath), encoding), delimiter))
        reader.read(records);
    } catch (error) {
      if (!(error instanceof SurplusDiffers)) throw error;
      await takeBack(file, options);
      continue;
    }
    return await finish(file, options, inspection, encoding, reader, extract);
  }
  throw new Error("a file is read at most twice");
}

async function finish(
  file: SourceFile,
  options: ReadOptions,
  inspection: Inspection,
  encoding: Encoding,
  reader: TableReader,
  extract: ExtractWriter | null,
): Promise<FileOutcome> {
  if (encoding === "gb18030" && !reader.header && looksLikeDamagedUtf8(file.absolutePath, options.row.contract)) {
    await takeBack(file, options);
    return rejectWhole(file, options, inspection, "file_encoding", { where: "：多半是 UTF-8，但有损坏的字节" });
  }
  extract?.end();
  const isLoaded = reader.end();
  if (!isLoaded) {
    await options.sink.retract();
    await options.issues.retract(file.path, ["row_total", "row_note", "row_header"]); // nothing is skipped in a rejected file
  }
  const { records, loaded, skipped, rejected } = reader.tally;
  const tally = isLoaded ? { records, loaded, skipped, rejected } : { ...nothing, records, rejected: records };
  return {
    ...tally,
    status: isLoaded ? "loaded" : "rejected",
    encoding,
    sha256: inspection.sha256,
    pages: extract?.pages ?? 0,
    header: reader.headerText,
  };
}

function firstPiece(path: string, encoding: Encoding): string | null {
  for (const piece of decodeText(readChunks(path), encoding)) return piece;
  return null;
}

/** UTF-8 bytes nearly always decode as GB18030 too; then only the header tells. */
function looksLikeDamagedUtf8(path: string, contract: Contract): boolean {
  const text = new TextDecoder("utf-8").decode(readChunks(path).next().value ?? new Uint8Array());
  const isNamed = ({ header, aliases = [] }: Column): boolean =>
    [header, ...aliases].some((name) => text.includes(name));
  return Object.values(contract.columns).filter(isNamed).length >= 2;
}

async function takeBack(file: SourceFile, { issues, sink }: ReadOptions): Promise<void> {
  await issues.retract(file.path);
  await sink.retract();
}

function rejectWhole(
  file: SourceFile,
  { row, issues }: ReadOptions,
  { sha256 }: Inspection,
  code: Code,
  details: object,
  line: number | null = null,
): FileOutcome {
  issues.add({ code, details: { ...details } }, { dataset: row.contract.table, file: file.path, line });
  return { ...nothing, status: "rejected", encoding: null, sha256, pages: 0, header: "" };
}
