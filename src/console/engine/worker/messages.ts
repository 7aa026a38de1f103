/** What the worker tells the page besides duckdb-wasm's own answers: each is sent as { note }. */
export type WorkerNote =
  /** The database is open for reading; `whole` where the server has no ranges. */
  | { kind: "database"; mode: "ranges" | "whole"; size: number }
  /** Bytes of the database that came over the network so far. */
  | { kind: "bytes"; bytes: number }
  /** The file on the server is another one now: nothing more is read. */
  | { kind: "changed" }
  /** The engine cannot start: why, in Chinese. */
  | { kind: "failed"; message: string };

/** A page that is still being read hears nothing: what is told before its first message waits for that. */
const waiting: WorkerNote[] = [];
let isHeard = false;

self.addEventListener(
  "message",
  () => {
    isHeard = true;
    for (const note of waiting) tellPage(note);
  },
  { once: true },
);

export function tellPage(note: WorkerNote): void {
  if (isHeard) self.postMessage({ note });
  else waiting.push(note);
}
