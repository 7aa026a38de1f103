import { strToU8, Zip, ZipDeflate } from "fflate";
import { cellsOf } from "../result.ts";
import { inSlices, type Pace } from "../slices.ts";
import { textWidth } from "./column-widths.ts";
import { blobParts } from "./blob-parts.ts";
import type { Progress } from "./delimited.ts";
import { rawText } from "./raw-text.ts";
import { columnLetters, MOST_ROWS, sheetCells, type SheetCells } from "./sheet-xml.ts";
import type { ResultView } from "./view.ts";
import { sheetEnd, sheetStart, workbookParts } from "./workbook-xml.ts";

export interface XlsxFile {
  blob: Blob;
  /** Rows that a sheet has no place for, and cells that it cannot hold whole. */
  rowsLeftOut: number;
  cellsCut: number;
}

/** Zip without its extension for great files counts to four gibibytes. */
const MOST_BYTES = 0xffff_ffff;
const CELLS_A_BLOCK = 2048;

/**
 * A view as a workbook, written as a stream: a million rows are half a gigabyte of XML. Of the libraries for this, those
 * that build the sheet first need 4 GB for a million rows of ten columns (write-excel-file 4.1), the one that streams
 * (excelts 5.1) takes four times as long as this.
 */
export async function xlsxFile(view: ResultView, pace: Pace, onProgress?: Progress): Promise<XlsxFile> {
  const rowCount = Math.min(view.rows.length, MOST_ROWS - 1);
  const { columns } = view.result;
  const zip = openZip();
  const cells = sheetCells();
  zip.write(sheetStart(columns.map((_, at) => sheetWidth(view, at))));
  zip.write(`<row r="1">${columns.map(({ name }, at) => cells.head(`${columnLetters(at)}1`, name)).join("")}</row>`);
  const row = rowWriter(view, cells);
  const work = (from: number, to: number): void => {
    let text = "";
    for (let at = from; at < to; at++) text += row(at);
    zip.write(text);
    onProgress?.(to / rowCount);
  };
  await inSlices(rowCount, pace, work, Math.max(8, Math.ceil(CELLS_A_BLOCK / Math.max(1, columns.length))));
  zip.write(sheetEnd(`A1:${columnLetters(Math.max(0, columns.length - 1))}${rowCount + 1}`));
  return { blob: zip.end(), rowsLeftOut: view.rows.length - rowCount, cellsCut: cells.cut };
}

function rowWriter({ result, rows }: ResultView, cells: SheetCells): (at: number) => string {
  const columns = result.columns.map((column, at) => {
    return { kind: column.kind, read: cellsOf(result, column), letters: columnLetters(at) };
  });
  return (at) => {
    let line = `<row r="${at + 2}">`;
    for (const { kind, read, letters } of columns) line += cells.cell(letters + (at + 2), read(rows[at]!), kind);
    return `${line}</row>`;
  };
}

/** In characters of the sheet's type, by the head and the first rows. */
function sheetWidth({ result, rows }: ResultView, at: number): number {
  const column = result.columns[at]!;
  const read = cellsOf(result, column);
  const texts = Array.from(rows.subarray(0, 200), (row) => rawText(read(row), column));
  const widest = Math.max(textWidth(column.name) + 20, ...texts.map(textWidth));
  return Math.min(60, Math.max(8, Math.ceil(widest / 7) + 2));
}

/** The workbook's zip, open at its sheet. */
function openZip() {
  const parts = blobParts();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.add(chunk, chunk.length);
  });
  const add = (name: string): ZipDeflate => {
    // the quickest level: the higher ones take three times as long for a fifth less
    const file = new ZipDeflate(name, { level: 1 });
    // every file of a zip bears a time; the hour of the download says nothing about the data
    file.mtime = "1980-01-01T00:00:00";
    zip.add(file);
    return file;
  };
  for (const [name, xml] of Object.entries(workbookParts)) add(name).push(strToU8(xml), true);
  const sheet = add("xl/worksheets/sheet1.xml");
  let bytes = 0;
  return {
    write(xml: string): void {
      const encoded = strToU8(xml);
      bytes += encoded.length;
      if (bytes > MOST_BYTES) throw new Error("结果太大，装不进一个 XLSX 文件，请下载 CSV。");
      sheet.push(encoded);
    },
    end(): Blob {
      sheet.push(new Uint8Array(0), true);
      zip.end();
      return parts.join("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    },
  };
}
