import { tableFromIPC } from "@uwdata/flechette";
import { Refused, type OwnTable, type Problem } from "../../src/console/own-files/own-table.ts";
import { readOwnFile } from "../../src/console/own-files/read-own-file.ts";

/** Bytes or text as a file that is read in pieces of so many bytes. */
export function readOwn(content: string | Uint8Array, headerLine: number | null = null, chunkSize = 1 << 20): OwnTable {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  function* chunks(): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  return readOwnFile({ fileName: "样表.csv", size: bytes.length, chunks }, "样表", headerLine);
}

/** What the database will hold; a date as 2024-03-01. */
export function cellsOf(table: OwnTable): unknown[][] {
  const arrow = tableFromIPC(table.ipc, { useDate: true });
  const columns = table.columns.map((_, i) => arrow.getChildAt(i).toArray() as ArrayLike<unknown>);
  return Array.from({ length: table.rowCount }, (_, row) => columns.map((column) => plain(column[row])));
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

export function typesOf(table: OwnTable): string[] {
  return table.columns.map(({ type }) => type);
}

export function problemsOf(content: string | Uint8Array): Problem[] {
  try {
    readOwn(content);
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
  throw new Error("the file was read");
}
