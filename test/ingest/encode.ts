/** Text → bytes in the encodings of real exports. Node only decodes them, so GB18030 is turned round here. */

let twoAndFourBytes: Map<string, Uint8Array> | undefined;

/** Every GB18030 code of the BMP, by its character: two bytes first, as GBK has them, then four. */
function gb18030Codes(): Map<string, Uint8Array> {
  if (twoAndFourBytes) return twoAndFourBytes;
  const decoder = new TextDecoder("gb18030", { fatal: true });
  const codes = new Map<string, Uint8Array>();
  const add = (...bytes: number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, Uint8Array.from(bytes));
    } catch {
      // not assigned
    }
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) add(lead, trail);
  for (let index = 0; index < 39420; index++) add(...fourBytes(index));
  return (twoAndFourBytes = codes);
}

function fourBytes(index: number): number[] {
  const third = Math.floor(index / 10);
  const second = Math.floor(third / 126);
  return [0x81 + Math.floor(second / 10), 0x30 + (second % 10), 0x81 + (third % 126), 0x30 + (index % 10)];
}

function gb18030Bytes(character: string): Uint8Array {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return Uint8Array.of(point);
  if (point > 0xffff) return Uint8Array.from(fourBytes(189000 + point - 0x10000));
  const bytes = gb18030Codes().get(character);
  if (!bytes) throw new Error(`no GB18030 code for ${character}`);
  return bytes;
}

export const encodings = ["utf-8", "utf-8-bom", "gb18030", "utf-16le", "utf-16be", "utf-16le-no-bom"] as const;
export type Encoding = (typeof encodings)[number];

export function encode(text: string, encoding: Encoding = "utf-8"): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-8-bom") return Buffer.from("\uFEFF" + text);
  if (encoding === "utf-16le-no-bom") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16le") return Buffer.from("\uFEFF" + text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from("\uFEFF" + text, "utf16le").swap16();
  return Buffer.concat([...text].map(gb18030Bytes));
}
