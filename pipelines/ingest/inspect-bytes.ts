import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { headSize, judgeBytes, type Judgement } from "./judge-bytes.ts";

/** First pass: what the bytes are, without keeping them. */

export interface Inspection extends Judgement {
  sha256: string;
  size: number;
}

export const maximumFileSize = 512 * 1024 * 1024;
const chunkSize = 4 * 1024 * 1024;

export function inspectBytes(path: string): Inspection {
  const hash = createHash("sha256");
  const size = statSync(path).size;
  let head = Buffer.alloc(0);
  let hasNul = false;
  const utf8 = new Utf8Check();
  for (const chunk of readChunks(path)) {
    hash.update(chunk);
    if (head.length < headSize) head = Buffer.concat([head, chunk.subarray(0, headSize)]);
    hasNul ||= chunk.includes(0);
    utf8.add(chunk);
  }
  return { sha256: hash.digest("hex"), size, ...judgeBytes(head, hasNul, utf8.end()) };
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
