import type { Column } from "@uwdata/flechette";

interface TextBatch {
  length: number;
  nullCount: number;
  validity?: Uint8Array;
  values: Uint8Array;
  offsets: Int32Array;
}

/** The cells of a column of text, by row; null where there is none. */
export function textCells(column: Column<unknown>): (row: number) => string | null {
  const batches = column.data as unknown as TextBatch[];
  const { offsets } = column as unknown as { offsets: Int32Array };
  let at = 0; // rows are mostly asked for in order, so the batch is mostly the one before
  return (row) => {
    if (row < offsets[at]! || row >= offsets[at + 1]!) at = batchOf(offsets, row);
    return textCell(batches[at]!, row - offsets[at]!);
  };
}

function batchOf(offsets: Int32Array, row: number): number {
  let [low, high] = [0, offsets.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

function textCell({ nullCount, validity, values, offsets }: TextBatch, row: number): string | null {
  if (nullCount > 0 && validity !== undefined && (validity[row >> 3]! & (1 << (row & 7))) === 0) return null;
  return utf8Text(values, offsets[row]!, offsets[row + 1]!);
}

/** Beyond this the browser's decoder is the quicker one. */
const SHORT = 128;
const decoder = new TextDecoder();

/**
 * DuckDB's text is valid UTF-8. Chromium's TextDecoder makes an external string of each cell: slow to make, and a
 * million of them hold the page up for half a second in a garbage collection. Built here they are strings like others.
 */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return decoder.decode(bytes.subarray(from, to));
  let text = "";
  for (let at = from; at < to;) {
    const first = bytes[at++]!;
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) text += String.fromCharCode(((first & 0x1f) << 6) | (bytes[at++]! & 0x3f));
    else if (first < 0xf0) {
      text += String.fromCharCode(((first & 0x0f) << 12) | ((bytes[at++]! & 0x3f) << 6) | (bytes[at++]! & 0x3f));
    } else {
      const rest = ((bytes[at++]! & 0x3f) << 12) | ((bytes[at++]! & 0x3f) << 6) | (bytes[at++]! & 0x3f);
      text += String.fromCodePoint(((first & 0x07) << 18) | rest);
    }
  }
  return text;
}
