import { createServer, type Server } from "node:http";
import sirv from "sirv";
import type { Log } from "./progress.ts";

/** Serves the output with range support, which the database needs. */
export async function serve({ outDirectory, log }: { outDirectory: string; log: Log }, port = 4321): Promise<Server> {
  const handle = sirv(outDirectory, { dev: true, etag: true });
  const server = createServer((request, response) =>
    handle(
      request,
      response,
      () => void response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("没有这一页"),
    ),
  );
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  log(`打开  http://127.0.0.1:${port}/`);
  return server;
}
