import { refused, Refused, type OwnTable, type ReadAnswer, type ReadRequest } from "./own-table.ts";

export interface Reading {
  /** Fails with Refused; never settles once it is stopped. */
  table: Promise<OwnTable>;
  stop(): void;
}

/** One worker per file: its memory ends with it. */
export function readInWorker(workerUrl: string, request: ReadRequest, tell: (share: number) => void): Reading {
  let worker: Worker | undefined;
  const table = new Promise<OwnTable>((resolve, reject) => {
    worker = new Worker(workerUrl, { name: "own-file" });
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>): void => {
      if (data.kind === "progress") return tell(data.share);
      worker!.terminate();
      if (data.kind === "table") resolve(data.table);
      else reject(new Refused(data.problems));
    };
    worker.onerror = (event): void => {
      worker!.terminate();
      reject(noWorker(event.message || "读取程序没有加载"));
    };
    worker.postMessage(request);
  });
  return { table: table.catch(asRefused), stop: () => worker?.terminate() };
}

function asRefused(error: unknown): never {
  throw error instanceof Refused ? error : noWorker(String(error));
}

function noWorker(reason: string): Refused {
  return refused(
    `浏览器没有运行读取文件的程序（${reason}）。请通过网址打开本页（不要双击文件打开），或请管理员查看“本机检查”。`,
  );
}
