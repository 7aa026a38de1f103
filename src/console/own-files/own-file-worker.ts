import { withProgress, type ByteSource } from "./byte-source.ts";
import { Refused, type ReadAnswer, type ReadRequest } from "./own-table.ts";
import { readings, readOwnFile } from "./read-own-file.ts";

/** Reads one file away from the page, which stays quick; served as assets/console/own-file-worker.js. */

interface WorkerScope {
  onmessage: (event: MessageEvent<ReadRequest>) => void;
  postMessage(answer: ReadAnswer, transfer?: Transferable[]): void;
}
/** In a worker a file can be read without waiting, which the readers of pipelines/ingest want; TypeScript's DOM lacks it. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

const scope = globalThis as unknown as WorkerScope;
const chunkSize = 1024 * 1024;

scope.onmessage = ({ data: { file, name, headerLine } }): void => {
  const source = withProgress(bytesOf(file), readings, (share) => scope.postMessage({ kind: "progress", share }));
  try {
    const table = readOwnFile(source, name, headerLine);
    scope.postMessage({ kind: "table", table }, [table.ipc.buffer]);
  } catch (error) {
    scope.postMessage({ kind: "problems", problems: problemsOf(error) });
  }
};

function bytesOf(file: File): ByteSource {
  const reader = new FileReaderSync();
  function* chunks(): Generator<Uint8Array> {
    for (let start = 0; start < file.size; start += chunkSize) {
      yield new Uint8Array(reader.readAsArrayBuffer(file.slice(start, start + chunkSize)));
    }
  }
  return { fileName: file.name, size: file.size, chunks };
}

function problemsOf(error: unknown): { line: number | null; message: string }[] {
  if (error instanceof Refused) return error.problems;
  const isGone = error instanceof DOMException && ["NotReadableError", "NotFoundError"].includes(error.name);
  const message = isGone
    ? "文件已被移动、改动或占用，读不出来。请关闭打开它的程序后重新选择。"
    : `读取没有成功：${String(error)}。如文件很大，请拆小后再选。`;
  return [{ line: null, message }];
}
