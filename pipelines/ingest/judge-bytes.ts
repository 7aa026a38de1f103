/** What bytes are by their beginning; no part of Node, for the browser reads a person's own files by the same rule. */

export type Encoding = "utf-8" | "utf-8-bom" | "gb18030" | "utf-16le" | "utf-16be";

export interface Judgement {
  /** Absent where no supported encoding fits or the file is no text. */
  encoding?: Encoding;
  /** What another format's signature or a NUL byte suggests, in Chinese. */
  format?: string;
}

/** So many bytes of the beginning tell. */
export const headSize = 512;

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

export function judgeBytes(head: Uint8Array, hasNul: boolean, isValidUtf8: boolean): Judgement {
  const hex = Array.from(head.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const signature = signatures.find(([start]) => hex.startsWith(start));
  if (signature) return { format: signature[1] };
  if (hex.startsWith("fffe") && !hex.startsWith("fffe0000")) return { encoding: "utf-16le" };
  if (hex.startsWith("feff")) return { encoding: "utf-16be" };
  if (hasNul) return { format: "二进制文件，或没有 BOM 的 UTF-16" };
  if (markup.test(new TextDecoder("latin1").decode(head).replace(/^ï»¿/, "")))
    return { format: "网页或 XML（不少系统导出的 .xls 其实是网页）" };
  if (isValidUtf8) return { encoding: hex.startsWith("efbbbf") ? "utf-8-bom" : "utf-8" };
  if (hex.startsWith("efbbbf")) return {};
  return { encoding: "gb18030" };
}
