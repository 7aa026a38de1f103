import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/**
 * A query as the end of an address, so that it goes into a letter and no server hears of it:
 * `#sql=select%20…` while it is short enough to be read, `#z=…` (deflate, base64url) when it is long,
 * `#q=lagging-now` for a ready question.
 */

/** Chat programs cut longer addresses. */
export const safeLinkLength = 2000;
/** Up to here the address says what it asks. */
const readableLength = 1000;
const longestSql = 1_000_000;

export function buildLink(sql: string, page: string = location.href): string {
  const base = page.replace(/#.*$/s, "");
  const readable = `#sql=${percentEncode(sql)}`;
  return base + (readable.length <= readableLength ? readable : shorter(readable, `#z=${pack(sql)}`));
}

/** What the person must hear before sending a link; null where there is nothing. */
export function linkNote(link: string): string | null {
  if (link.length <= safeLinkLength) return null;
  return `链接有 ${link.length} 个字符，有的聊天软件会截断 2,000 个以上的。请用邮件发送，或导出查询文件。`;
}

export interface Linked {
  sql?: string;
  question?: string;
  /** The link named a query that is not whole. */
  problem?: string;
}

/** null where the address names no query. A damaged link never yields another query than was sent. */
export function readFragment(hash: string): Linked | null {
  const [, key, value = ""] = /^#?(sql|z|q)=(.*)$/s.exec(hash) ?? [];
  if (key === "sql") return value.length > longestSql * 9 ? broken : { sql: percentDecode(value) };
  if (key === "z") return unpack(value);
  if (key !== "q") return null;
  const question = /^[a-z0-9-]{1,100}/.exec(value)?.[0];
  return question === undefined ? null : { question };
}

const broken: Linked = { problem: "链接不完整，多半是发送时被截断了。请让对方重新发送，或改发查询文件。" };

function shorter(a: string, b: string): string {
  return b.length < a.length ? b : a;
}

/** Brackets and quotes too: programs that find links in a text end them there. A lone surrogate, which no address can hold, becomes �. */
function percentEncode(sql: string): string {
  const whole = strFromU8(strToU8(sql));
  return encodeURIComponent(whole).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Some programs decode a link in part before they pass it on, and leave `like '%市'` as it is. */
function percentDecode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/** The query's checksum, four bytes, then the query deflated: a link of changed letters may well inflate. */
function pack(sql: string): string {
  const plain = strToU8(sql);
  const bytes = [...checksum(plain), ...deflateSync(plain, { level: 9 })];
  const binary = bytes.map((byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function unpack(text: string): Linked {
  const packed = /^[\w-]*/.exec(text)![0]; // a full stop after the link is not its
  try {
    const binary = atob(packed.replace(/-/g, "+").replace(/_/g, "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const plain = inflateSync(bytes.subarray(4), { out: new Uint8Array(longestSql) }); // a bomb fills this and no more
    return checksum(plain).every((byte, i) => byte === bytes[i]) ? { sql: strFromU8(plain) } : broken;
  } catch {
    return broken;
  }
}

/** FNV-1a. */
function checksum(bytes: Uint8Array): number[] {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return [24, 16, 8, 0].map((shift) => (hash >>> shift) & 0xff);
}
