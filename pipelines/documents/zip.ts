import { crc32 } from "node:zlib";
import { deflateSync, strToU8 } from "fflate";

/**
 * Zip files from entries that are compressed once and used in many: most of a letter's .docx is the same in all of them.
 * Compression is fflate's, so that every machine writes the same bytes; times are one fixed day.
 */
export interface ZipEntry {
  name: Uint8Array;
  method: 0 | 8;
  crc: number;
  /** Before compression. */
  size: number;
  data: Uint8Array;
}

export function deflated(name: string, content: Uint8Array): ZipEntry {
  return { ...stored(name, content), method: 8, data: deflateSync(content, { level: 6 }) };
}

export function stored(name: string, content: Uint8Array): ZipEntry {
  return { name: strToU8(name), method: 0, crc: crc32(content), size: content.length, data: content };
}

export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = record(0x04034b50, [version, ...described(entry), none], entry.name);
    const tail: Field[] = [none, none, none, none, readable, [4, offset]]; // no comment, one disk
    directory.push(record(0x02014b50, [madeByUnix, version, ...described(entry), ...tail], entry.name));
    parts.push(local, entry.data);
    offset += local.length + entry.data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count: Field = [2, entries.length];
  const end = record(0x06054b50, [none, none, count, count, [4, size], [4, offset], none]);
  return joined([...parts, ...directory, end]);
}

/** Width in bytes and value. */
type Field = readonly [2 | 4, number];

const none: Field = [2, 0];
const version: Field = [2, 20];
/** Some programs take the names of other systems for cp437, whatever their flag says. */
const madeByUnix: Field = [2, (3 << 8) | 20];
const readable: Field = [4, 0o100644 * 65536];
/** 1 January 2000, 0 o'clock, as MS-DOS writes it. */
const date: Field = [2, (20 << 9) | (1 << 5) | 1];
const namesAreUtf8: Field = [2, 0x0800];

/** From the flags to the length of the name, as both headers of an entry have them; the time of day is 0. */
function described({ name, method, crc, size, data }: ZipEntry): Field[] {
  return [namesAreUtf8, [2, method], none, date, [4, crc], [4, data.length], [4, size], [2, name.length]];
}

function record(signature: number, fields: readonly Field[], name: Uint8Array = new Uint8Array()): Uint8Array {
  const length = fields.reduce((sum, [width]) => sum + width, 4);
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  bytes.set(name, length);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
