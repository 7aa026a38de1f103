import { createServer, type Server, type ServerResponse } from "node:http";
import { extname } from "node:path";
import sirv from "sirv";
import { UsageError } from "./errors/failures.ts";
import type { Log } from "./progress.ts";

/** What sirv has no type for. */
const types: Record<string, string> = {
  ".duckdb": "application/octet-stream",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Serves the output with range support, which the database needs, and WebAssembly as it lies there compressed. */
export async function serve({ outDirectory, log }: { outDirectory: string; log: Log }, port = 4321): Promise<Server> {
  const setHeaders = (response: ServerResponse, path: string): void => {
    const type = types[extname(path)];
    if (type !== undefined) response.setHeader("Content-Type", type);
  };
  const handle = sirv(outDirectory, { dev: true, etag: true, brotli: true, gzip: true, setHeaders });
  const server = createServer((request, response) =>
    handle(
      request,
      response,
      () => void response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("没有这一页"),
    ),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ code, message }: NodeJS.ErrnoException) => {
      const why = code === "EADDRINUSE" ? `端口 ${port} 已被占用，请先关闭占用它的程序` : message;
      reject(new UsageError(`站点已构建，但没有打开：${why}`));
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  log(`打开  http://127.0.0.1:${port}/`);
  return server;
}
