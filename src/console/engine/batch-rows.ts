/** Of Arrow's message headers, the one that brings rows (Arrow columnar format, Message.fbs). */
const recordBatch = 3;

/** How many rows the messages of an Arrow IPC stream bring, read off their headers: no column is decoded. */
export function rowsOf(messages: Uint8Array): number {
  const view = new DataView(messages.buffer, messages.byteOffset, messages.byteLength);
  let rows = 0;
  for (let at = 0; at + 8 <= messages.length;) {
    const start = view.getInt32(at, true) === -1 ? at + 8 : at + 4;
    const length = view.getInt32(start - 4, true);
    if (length <= 0) break;
    const message = start + view.getInt32(start, true);
    const body = field(view, message, 3);
    if (view.getUint8(field(view, message, 1)!) === recordBatch) rows += batchLength(view, message);
    at = start + length + (body === undefined ? 0 : Number(view.getBigInt64(body, true)));
  }
  return rows;
}

function batchLength(view: DataView, message: number): number {
  const header = field(view, message, 2)!;
  const length = field(view, header + view.getInt32(header, true), 0);
  return length === undefined ? 0 : Number(view.getBigInt64(length, true));
}

/** Where the n-th field of a flatbuffers table stands; undefined where it has its default. */
function field(view: DataView, table: number, n: number): number | undefined {
  const entries = table - view.getInt32(table, true);
  const entry = 4 + 2 * n;
  const offset = entry < view.getUint16(entries, true) ? view.getUint16(entries + entry, true) : 0;
  return offset === 0 ? undefined : table + offset;
}
