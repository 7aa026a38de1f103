/** Of about this size a part is handed to the browser: neither one long pause at the end, nor thousands of parts. */
const PART = 1_000_000;

/** Gathers a file; what is handed over the browser may keep on disk. */
export function blobParts() {
  const parts: Blob[] = [];
  let waiting: BlobPart[] = [];
  let size = 0;
  return {
    add(part: BlobPart, length: number): void {
      waiting.push(part);
      size += length;
      if (size < PART) return;
      parts.push(new Blob(waiting));
      waiting = [];
      size = 0;
    },
    join: (type: string): Blob => new Blob([...parts, ...waiting], { type }),
  };
}
