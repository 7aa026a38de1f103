import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");
const bundle = {
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  target: "chrome88",
  outdir: "/b",
  write: false,
} as const;

/** As the page sql/index.html has it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self'";

/** Chart and annex with the style sheets of the site, bundled as its build does. */
export async function serveAnswer(): Promise<{ server: Server; url: string }> {
  const entries = ["test/console/answer-harness.ts", "src/styles/site.css", "src/styles/console.css"];
  const { outputFiles } = await build({
    ...bundle,
    entryPoints: entries.map((path) => join(root, path)),
    outbase: root,
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]));
  const page = readFileSync(join(import.meta.dirname, "answer-page.html"), "utf8").replace("POLICY", policy);
  const server = createServer(({ url = "/" }, response) => {
    const file = files.get(basename(url));
    const type = file === undefined ? "text/html; charset=utf-8" : url.endsWith("css") ? "text/css" : "text/javascript";
    response.writeHead(200, { "Content-Type": type }).end(file ?? page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
