import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import sirv from "sirv";
import { openBrowser } from "../browser/browser.ts";

/** Milliseconds and bytes from opening sql/index.html to the first result that the engine answered. */
export interface Opening {
  milliseconds: number;
  bytes: number;
}

export interface ConsoleSpeed {
  /** Medians of several visits: with an empty cache, and again in the same browser. */
  cold: Opening;
  warm: Opening;
  /** Of the ready questions, each asked once in a warm console. */
  medianQuery: number;
  slowestQuery: { key: string; milliseconds: number };
  /** A one-indicator query in a console that is open: what it moved and took the first time. */
  oneIndicator: Opening;
  /** Of the page's process, MiB, after one query and after a hundred; null where the system does not tell. */
  memory: { first: number | null; last: number | null };
}

const visits = 5;

/** Real Chromium, over HTTP on this machine, files packed as `npm start` serves them. */
export async function measureConsole(site: string, indicator: string): Promise<ConsoleSpeed> {
  const [{ server, root, sent }, browser] = await Promise.all([serveCounting(site), openBrowser()]);
  const url = `${root}/sql/index.html`;
  const query = `select 月份, 排名, 参评数 from 位次走势 where 指标编码 = '${indicator}' order by 月份`;
  const one = `${url}#sql=${encodeURIComponent(query)}`;
  try {
    const openings: { cold: Opening; warm: Opening }[] = [];
    for (let visit = 0; visit < visits; visit++) openings.push(await visitTwice(browser, one, sent));
    return {
      cold: middle(openings.map(({ cold }) => cold)),
      warm: middle(openings.map(({ warm }) => warm)),
      ...(await askAll(browser, url, site, indicator, sent)),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

async function visitTwice(
  browser: Browser,
  url: string,
  sent: () => number,
): Promise<{ cold: Opening; warm: Opening }> {
  const context = await browser.newContext();
  const cold = await visit(context, url, sent);
  const warm = await visit(context, url, sent);
  await context.close();
  return { cold, warm };
}

async function visit(context: BrowserContext, url: string, sent: () => number): Promise<Opening> {
  const before = sent();
  const page = await context.newPage();
  await page.goto(url);
  const milliseconds = await resultTime(page, 1);
  const bytes = sent() - before;
  await page.close();
  return { milliseconds, bytes };
}

/** When the n-th result stood on the page, from the start of its loading. */
async function resultTime(page: Page, n: number): Promise<number> {
  await page.waitForFunction((count) => performance.getEntriesByName("answered").length >= count, n, {
    polling: "raf",
    timeout: 120_000,
  });
  return page.evaluate((count) => performance.getEntriesByName("answered")[count - 1]!.startTime, n);
}

/** The ready questions in an open console, then again until a hundred queries have run. */
async function askAll(browser: Browser, url: string, site: string, indicator: string, sent: () => number) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await resultTime(page, 1);
  const first = pageMemory();
  let asked = 1;
  const ask = async (hash: string): Promise<number> => {
    await page.evaluate((value) => (performance.mark("asked"), (location.hash = value)), hash);
    const shown = await resultTime(page, ++asked);
    return shown - (await page.evaluate(() => performance.getEntriesByName("asked").at(-1)!.startTime));
  };
  const before = sent();
  const values = `select 月份, 城市, 数值, 排名 from 省排名 where 指标编码 = '${indicator}' order by 月份, 排名`;
  const oneIndicator = { milliseconds: await ask(`sql=${encodeURIComponent(values)}`), bytes: sent() - before };
  const times: { key: string; milliseconds: number }[] = [];
  const keys = questionKeys(site);
  for (const key of keys) times.push({ key, milliseconds: await ask(`q=${key}`) });
  while (asked < 100) await ask(`q=${keys[asked % keys.length]}`);
  const memory = { first, last: pageMemory() };
  const sorted = times.toSorted((a, b) => a.milliseconds - b.milliseconds);
  return {
    oneIndicator,
    medianQuery: sorted[Math.floor(sorted.length / 2)]!.milliseconds,
    slowestQuery: sorted.at(-1)!,
    memory,
  };
}

function questionKeys(site: string): string[] {
  const names = readdirSync(`${site}/sql`).filter((name) => name.endsWith(".csv"));
  return names.map((name) => name.slice(0, -".csv".length)).sort();
}

function middle(openings: Opening[]): Opening {
  return openings.toSorted((a, b) => a.milliseconds - b.milliseconds)[Math.floor(openings.length / 2)]!;
}

/** Resident memory of the largest page process, as Linux tells it. */
function pageMemory(): number | null {
  try {
    const sizes = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => pageProcess(pid));
    return sizes.length === 0 ? null : Math.round(Math.max(...sizes) / 1024);
  } catch {
    return null;
  }
}

function pageProcess(pid: string): number[] {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer")) return [];
    const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return resident === undefined ? [] : [Number(resident)];
  } catch {
    return []; // it ended meanwhile
  }
}

/** What went over the wire is counted at the sockets: headers, refused and broken answers too. */
async function serveCounting(site: string): Promise<{ server: Server; root: string; sent: () => number }> {
  const handle = sirv(site, { dev: true, etag: true, brotli: true, gzip: true });
  const server = createServer((request, response) =>
    handle(request, response, () => void response.writeHead(404).end()),
  );
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sent = (): number => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
  return { server, root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent };
}
