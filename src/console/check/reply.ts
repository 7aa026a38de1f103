/** What came back to one request: as much of it as was asked for. Header names are in lower case. */
export interface Answer {
  kind: "answer";
  status: number;
  headers: Readonly<Record<string, string>>;
  /** At most `keep` bytes, after any Content-Encoding was undone. */
  body: Uint8Array;
  milliseconds: number;
}

/** No answer, or one that broke off. */
export interface Silence {
  kind: "silence";
  isTimeout: boolean;
  milliseconds: number;
}

export type Reply = Answer | Silence;

export interface Question {
  method?: "GET" | "HEAD";
  headers?: Record<string, string>;
  /** So many bytes of the body are read, then the rest is refused. None where it is not given. */
  keep?: number;
  /** Milliseconds, the body's included. */
  limit: number;
}

/** Asks past every cache. Never throws, never takes longer than the limit, never reads more than it keeps. */
export async function ask(url: string, { method = "GET", headers = {}, keep = 0, limit }: Question): Promise<Reply> {
  const started = performance.now();
  const controller = new AbortController();
  let isTimeout = false;
  const timer = setTimeout(() => {
    isTimeout = true;
    controller.abort();
  }, limit);
  try {
    const response = await fetch(url, { method, headers, cache: "no-store", signal: controller.signal });
    const body = await readStart(response, keep);
    const { status } = response;
    return { kind: "answer", status, headers: headersOf(response), body, milliseconds: performance.now() - started };
  } catch {
    return { kind: "silence", isTimeout, milliseconds: performance.now() - started };
  } finally {
    clearTimeout(timer);
    controller.abort(); // ends a body of which only the start was wanted
  }
}

async function readStart(response: Response, keep: number): Promise<Uint8Array> {
  const start = new Uint8Array(keep);
  if (keep === 0 || response.body === null) return start.subarray(0, 0);
  const reader = response.body.getReader();
  let filled = 0;
  while (filled < keep) {
    const { done, value } = await reader.read();
    if (done) break;
    const part = value.subarray(0, keep - filled);
    start.set(part, filled);
    filled += part.length;
  }
  return start.subarray(0, filled);
}

function headersOf(response: Response): Record<string, string> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => (headers[name.toLowerCase()] = value));
  return headers;
}
