import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import bundled from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";
import sirv from "sirv";

/** The Chromium that comes with the packages: a bare machine has none. */
export async function openBrowser(): Promise<Browser> {
  // in one process the browser would end with the first page
  const useful = bundled.args.filter((argument) => !["--single-process", "--no-zygote"].includes(argument));
  const args = [...useful, "--disable-background-networking", "--disable-component-update", "--no-first-run"];
  // without a locale that has Chinese, Chromium names every download with a Chinese name "download"
  const env = { ...process.env, LC_ALL: "C.UTF-8" } as Record<string, string>;
  return chromium.launch({ executablePath: await bundled.executablePath(), args, env, headless: true });
}

/** One page of each kind: the latest month, an indicator, a county, a department, a source. The console has its own tests. */
export function pagesOfEachKind(site: string): string[] {
  const last = (folder: string, pattern: RegExp): string => {
    const names = readdirSync(join(site, folder))
      .filter((name) => pattern.test(name))
      .sort();
    return `${folder}/${names.at(-1)!}`;
  };
  const source = last("sources", /^[0-9a-f]{8}$/);
  const letters = last("letters", /^\d{4}-\d{2}$/);
  return [
    "index.html",
    "rankings/index.html",
    last("rankings", /^\d{4}-\d{2}\.html$/),
    last("indicators", /\.html$/),
    "counties/index.html",
    last("counties", /^\d{4}-\d{2}\.html$/),
    last("counties", /^\d{6}\.html$/),
    last("departments", /\.html$/),
    "escalations/index.html",
    last("escalations", /^\d{4}-\d{2}\.html$/),
    last(last("escalations", /^\d{4}-\d{2}$/), /\.html$/),
    last(letters, /提醒函.*\.html$/),
    last(letters, /督办单.*\.html$/),
    "sql/lagging-now.html",
    "quality.html",
    "method.html",
    "rehearsal.html",
    last(source, /\.html$/),
  ];
}

export function allPages(site: string): string[] {
  return readdirSync(site, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".html"))
    .sort();
}

export function fileUrl(site: string, page: string): string {
  return pathToFileURL(join(site, page)).href;
}

/** Serves the site below a subfolder, as an intranet portal does; everything else is 404. */
export async function serveBelow(site: string, subfolder: string): Promise<{ server: Server; root: string }> {
  const handle = sirv(site, { dev: true });
  const server = createServer((request, response) => {
    const missing = (): void => void response.writeHead(404).end();
    if (!request.url?.startsWith(`/${subfolder}/`)) return missing();
    request.url = request.url.slice(subfolder.length + 1);
    handle(request, response, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${subfolder}` };
}
