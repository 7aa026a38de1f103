import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";

/** First pass: what the bytes are, without keeping them. */

export type Encoding = "utf-8" | "utf-8-bom" | "gb18030" | "utf-16le" | "utf-16be";

export interface Inspection {
  sha256: string;
  size: number;
  /** Absent where no supported encoding fits or the file is no text. */
  encoding?: Encoding;
  /** What another format's signature or a NUL byte suggests, in Chinese. */
  format?: string;
}

export const maximumFileSize = 512 * 1024 * 1024;
const chunkSize = 4 * 1024 * 1024;

const signatures: readonly (readonly [string, string])[] = [
  ["504b0304", " Excel 工作簿（.xlsx）、WPS 或 ZIP 文件"],
  ["504b0506", "空的 ZIP 文件"],
  ["d0cf11e0a1b11ae1", "旧版 Excel 工作簿（.xls）或 WPS 文件"],
  ["25504446", " PDF 文件"],
  ["89504e47", "图片（PNG）"],
  ["ffd8ff", "图片（JPEG）"],
  ["47494638", "图片（GIF）"],
  ["1f8b", " GZIP 压缩文件"],
  ["526172211a07", " RAR 压缩文件"],
  ["377abcaf271c", " 7Z 压缩文件"],
  ["7b5c727466", " RTF 文档"],
  ["53514c69746520666f726d6174", " SQLite 数据库"],
  ["50415231", " Parquet 文件"],
];
const markup = /^\s*<(!doctype|html|table|\?xml|meta|head)/i;

export function inspectBytes(path: string): Inspection {
  const hash = createHash("sha256");
  const size = statSync(path).size;
  let head = Buffer.alloc(0);
  let hasNul = false;
  const utf8 = new Utf8Check();
  for (const chunk of readChunks(path)) {
    hash.update(chunk);
    if (head.length < 512) head = Buffer.concat([head, chunk.subarray(0, 512)]);
    hasNul ||= chunk.includes(0);
    utf8.add(chunk);
  }
  return { sha256: hash.digest("hex"), size, ...judge(head, hasNul, utf8.end()) };
}

function judge(head: Buffer, hasNul: boolean, isValidUtf8: boolean): Pick<Inspection, "encoding" | "format"> {
  const hex = head.toString("hex");
  const signature = signatures.find(([start]) => hex.startsWith(start));
  if (signature) return { format: signature[1] };
  if (hex.startsWith("fffe") && !hex.startsWith("fffe0000")) return { encoding: "utf-16le" };
  if (hex.startsWith("feff")) return { encoding: "utf-16be" };
  if (hasNul) return { format: "二进制文件，或没有 BOM 的 UTF-16" };
  if (markup.test(head.toString("latin1").replace(/^ï»¿/, "")))
    return { format: "网页或 XML（不少系统导出的 .xls 其实是网页）" };
  if (isValidUtf8) return { encoding: hex.startsWith("efbbbf") ? "utf-8-bom" : "utf-8" };
  if (hex.startsWith("efbbbf")) return {};
  return { encoding: "gb18030" };
}

export function* readChunks(path: string): Generator<Buffer> {
  const descriptor = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(chunkSize);
    for (;;) {
      const length = readSync(descriptor, buffer, 0, chunkSize, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** isUtf8 over chunks: the last, perhaps unfinished, character waits for the next chunk. */
class Utf8Check {
  #rest = Buffer.alloc(0);
  #valid = true;

  add(chunk: Buffer): void {
    if (!this.#valid) return;
    const bytes = this.#rest.length ? Buffer.concat([this.#rest, chunk]) : chunk;
    const end = lastCharacterStart(bytes);
    this.#valid = isUtf8(bytes.subarray(0, end));
    this.#rest = Buffer.from(bytes.subarray(end));
  }

  end(): boolean {
    return this.#valid && isUtf8(this.#rest);
  }
}

function lastCharacterStart(bytes: Buffer): number {
  for (let i = bytes.length - 1; i >= Math.max(0, bytes.length - 4); i--) {
    const byte = bytes[i]!;
    if (byte < 0x80) return i + 1;
    if (byte >= 0xc0) return i;
  }
  return bytes.length;
}
