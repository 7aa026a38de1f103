import iconv from "iconv-lite";

export type Encoding = "utf-8" | "utf-8-bom" | "gb18030" | "utf-16le";

export interface Dialect {
  encoding: Encoding;
  delimiter: "," | "\t";
  newline: "\n" | "\r\n";
}

export const plain: Dialect = { encoding: "utf-8", delimiter: ",", newline: "\n" };
export const wps: Dialect = { encoding: "gb18030", delimiter: ",", newline: "\r\n" };
export const excel: Dialect = { encoding: "utf-8-bom", delimiter: ",", newline: "\r\n" };
/** What Excel calls “Unicode 文本”. */
export const unicodeText: Dialect = { encoding: "utf-16le", delimiter: "\t", newline: "\r\n" };

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "gb18030") return iconv.encode(text, "gb18030");
  if (encoding === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  return Buffer.from(encoding === "utf-8-bom" ? `\ufeff${text}` : text, "utf8");
}

export function csv(
  records: readonly (readonly string[])[],
  { encoding, delimiter, newline }: Dialect = plain,
): Uint8Array {
  const lines = records.map((record) => record.map((cell) => quoted(cell, delimiter)).join(delimiter) + newline);
  return encode(lines.join(""), encoding);
}
