import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { build } from "esbuild";
import type { BrowserContextOptions, Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { openBrowser } from "../browser/browser.ts";

/** A part of the console on a page of its own. */
export interface HarnessPage {
  /** In test/console: puts the part on the page. */
  script: string;
  /** In src/styles. */
  styles: readonly string[];
  /** The element `body` as HTML. */
  body: string;
}

/** As the page sql/index.html has it. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self'";

/** Opens the page anew for each test of a file, and lets none pass with an error, a message or a foreign request. */
export function onHarness(
  harness: HarnessPage,
  prepare: (page: Page) => Promise<unknown>,
  options: BrowserContextOptions = {},
): void {
  let browser: Browser;
  let served: Served;
  let page: Page;
  let problems: string[];
  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveHarness(harness)]);
  });
  afterAll(async () => {
    await browser.close();
    served.server.close();
  });
  beforeEach(async () => {
    page = await browser.newPage(options);
    problems = problemsOn(page);
    await page.goto(served.url);
    await prepare(page);
  });
  afterEach(async () => {
    expect(problems).toEqual([]);
    await page.close();
  });
}

function problemsOn(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (!/^(http:\/\/127|data:|blob:)/.test(request.url())) problems.push(request.url());
  });
  return problems;
}

interface Served {
  server: Server;
  url: string;
}

async function serveHarness(harness: HarnessPage): Promise<Served> {
  return servePage(pageOf(harness), await bundled(harness));
}

/** A page and the files beside it, by name; nothing else. */
export async function servePage(html: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<Served> {
  const server = createServer(({ url = "/" }, response) => {
    const file = files.get(basename(url));
    const type = file === undefined ? "text/html; charset=utf-8" : url.endsWith("css") ? "text/css" : "text/javascript";
    response.writeHead(url === "/" || file !== undefined ? 200 : 404, { "Content-Type": type }).end(file ?? html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** Scripts and style sheets as the site's build makes them, by name. */
async function bundled({ script, styles }: HarnessPage): Promise<Map<string, Buffer>> {
  const root = join(import.meta.dirname, "../..");
  const { outputFiles } = await build({
    entryPoints: [`test/console/${script}`, ...styles.map((path) => `src/styles/${path}`)].map((path) =>
      join(root, path),
    ),
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "chrome88",
    outbase: root,
    outdir: "/bundle",
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]));
}

function pageOf({ script, styles, body }: HarnessPage): string {
  const links = styles.map((path) => `<link rel="stylesheet" href="${basename(path)}">`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>数据查询</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="${policy}">
${links.join("")}<script type="module" src="${script.replace(".ts", ".js")}"></script></head>${body}</html>`;
}
