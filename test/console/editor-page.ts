import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");

/** As the page sql/index.html has it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'";

/** Bundles the harness as the site's build does and serves it on a page of its own. */
export async function serveEditor(): Promise<{ server: Server; url: string; bytes: Map<string, number> }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "editor-harness.ts")],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "chrome88",
    outdir: "/bundle",
    write: false,
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]));
  const styles = ["tokens", "base", "console/editor"].map((name) =>
    readFileSync(join(root, `src/styles/${name}.css`), "utf8"),
  );
  const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>编辑框</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${policy}">
<style>${styles.join("\n")}</style></head><body><main><h1>查询</h1><div id="console"></div><button>运行</button></main>
<script type="module" src="editor-harness.js"></script></body></html>`;
  const server = createServer(({ url = "/" }, response) => {
    const file = files.get(url.slice(1));
    const type = file === undefined ? "text/html; charset=utf-8" : "text/javascript";
    response.writeHead(url === "/" || file !== undefined ? 200 : 404, { "Content-Type": type }).end(file ?? page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bytes = new Map([...files].map(([name, { length }]) => [name, length]));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, bytes };
}
