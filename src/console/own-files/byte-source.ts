/** A file that is read from its beginning more than once, so that it need not be held in memory. */
export interface ByteSource {
  fileName: string;
  size: number;
  chunks(): Iterable<Uint8Array>;
}

export const maximumSize = 200 * 1024 * 1024;

/** Tells after each chunk what share of the given number of readings is done. */
export function withProgress(source: ByteSource, readings: number, tell: (share: number) => void): ByteSource {
  let done = 0;
  function* chunks(): Generator<Uint8Array> {
    for (const chunk of source.chunks()) {
      yield chunk;
      done += chunk.length;
      tell(Math.min(1, done / (readings * source.size)));
    }
  }
  return { ...source, chunks };
}
