import type { Encoding } from "./judge-bytes.ts";

/** The bytes are not what the encoding allows. */
export class EncodingError extends Error {}

/** Second pass: the text of a file, piece by piece as its bytes come, without its byte-order marks (one may stand twice). */
export function* decodeText(chunks: Iterable<Uint8Array>, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding === "utf-8-bom" ? "utf-8" : encoding, { fatal: true, ignoreBOM: true });
  let atStart = true;
  for (const chunk of chunks) {
    let text = decode(() => decoder.decode(chunk, { stream: true }));
    if (atStart) text = text.replace(/^\uFEFF{1,2}/, "");
    atStart &&= text === "";
    if (text) yield text;
  }
  const rest = decode(() => decoder.decode());
  if (rest) yield rest;
}

function decode(read: () => string): string {
  try {
    return read();
  } catch (error) {
    throw new EncodingError(String(error));
  }
}
