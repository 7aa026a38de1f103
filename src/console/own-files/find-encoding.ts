import { headSize, judgeBytes, type Encoding } from "../../../pipelines/ingest/judge-bytes.ts";
import { countLineEnds } from "../../../pipelines/ingest/split-records.ts";
import { maximumSize, type ByteSource } from "./byte-source.ts";
import { refused } from "./own-table.ts";

const again = "用 WPS 或 Excel 打开，另存为“CSV UTF-8（逗号分隔）”，再选另存的文件。";
const saveAsCsv = `请${again}`;

/** DESIGN 3.2 rule 2; throws what is no text or too large. */
export function findEncoding(source: ByteSource): Encoding {
  if (source.size === 0) throw refused("文件是空的（0 字节）。请重新导出，确认有内容后再选。");
  if (source.size > maximumSize) {
    throw refused("文件超过 200 MB，浏览器的内存放不下。请按月份或地区拆成几个文件，或删去用不到的列。");
  }
  const { head, hasNul, isUtf8 } = inspect(source.chunks());
  const { encoding, format } = judgeBytes(head, hasNul, isUtf8);
  if (format && isText(head)) throw strayNul(source);
  if (format) throw refused(`这是${format}，不是 CSV。${saveAsCsv}`);
  if (!encoding || (encoding === "gb18030" && isDamagedUtf8(source))) throw badBytes(source, "utf-8");
  return encoding;
}

/** But for a NUL or two: a binary file has more, or a signature. */
function isText(head: Uint8Array): boolean {
  return head.filter((byte) => byte === 0).length < 3 && judgeBytes(head, false, true).format === undefined;
}

function strayNul(source: ByteSource): Error {
  const line = lineOf("\0", source, "utf-8");
  return refused(`这一行有看不见的 NUL 字符（零字节），多半是导出或传输出了错。请重新导出；或${again}`, line);
}

/** The bytes that the encoding does not allow, by their line. */
export function badBytes(source: ByteSource, encoding: Encoding): Error {
  const known = encoding.startsWith("utf-16") ? "UTF-16" : encoding === "gb18030" ? "GB18030" : "UTF-8";
  const text = `文件里有读不出的字节，不是完整的 ${known} 文本，可能是传输或拼接时损坏。请重新导出；或${again}`;
  return refused(text, lineOf("\ufffd", source, encoding));
}

interface Inspection {
  head: Uint8Array;
  hasNul: boolean;
  isUtf8: boolean;
}

function inspect(chunks: Iterable<Uint8Array>): Inspection {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const found: Inspection = { head: new Uint8Array(), hasNul: false, isUtf8: true };
  let start = 0;
  for (const chunk of chunks) {
    if (start < headSize) found.head = Uint8Array.of(...found.head, ...chunk.subarray(0, headSize - start));
    found.hasNul ||= chunk.includes(0);
    found.isUtf8 &&= isValid(() => decoder.decode(chunk, { stream: true }));
    start += chunk.length;
  }
  found.isUtf8 &&= isValid(() => decoder.decode());
  return found;
}

function isValid(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 bytes nearly always decode as GB18030 too, as other characters: many whole characters tell. */
function isDamagedUtf8(source: ByteSource): boolean {
  const text = beginning(lenientText(source, "utf-8"));
  const whole = text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return whole > 0 && whole >= 4 * (text.match(/\ufffd/g)?.length ?? 0);
}

function beginning(pieces: Iterable<string>): string {
  let text = "";
  for (const piece of pieces) if ((text += piece).length > 1_000_000) break;
  return text;
}

/** The line of a character's first occurrence in the text, decoded as well as it goes. */
function lineOf(character: string, source: ByteSource, encoding: Encoding): number | null {
  let line = 1;
  let last = ""; // a CR that ends a piece may belong to the LF that begins the next
  for (const piece of lenientText(source, encoding)) {
    const text = last + piece;
    const at = text.indexOf(character);
    line += countLineEnds(text, 0, at < 0 ? text.length - 1 : at);
    if (at >= 0) return line;
    last = text.slice(-1);
  }
  return null;
}

function* lenientText(source: ByteSource, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding === "utf-8-bom" ? "utf-8" : encoding);
  for (const chunk of source.chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
