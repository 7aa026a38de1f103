import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { describe, expect, inject, test } from "vitest";
import { allPages, pagesOfEachKind } from "./browser.ts";

const site = inject("site");
const pages = allPages(site);
const read = (page: string): string => readFileSync(join(site, page), "utf8");

/** href and src of every element, without the fragment. */
function links(html: string): string[] {
  const urls = [...html.matchAll(/\s(?:href|src|srcset)="([^"]*)"/g)].map(([, url]) => url!.replaceAll("&amp;", "&"));
  return urls.filter((url) => url !== "data:,"); // the empty icon, so that no browser asks for favicon.ico
}

test("every link is relative, names a file that exists, and a fragment names an element", () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (path: string): Set<string> => {
    const known =
      ids.get(path) ?? new Set([...readFileSync(path, "utf8").matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
    ids.set(path, known);
    return known;
  };
  // in the console's address #q= names a question
  const isThere = (target: string, fragment: string): boolean =>
    fragment.startsWith("q=")
      ? readFileSync(target, "utf8").includes(`data-question="${fragment.slice(2)}"`)
      : idsOf(target).has(fragment);
  const broken: string[] = [];
  for (const page of pages) {
    for (const url of new Set(links(read(page)))) {
      const [path = "", fragment] = decodeURI(url).split("#");
      const target = path ? join(site, dirname(page), path) : join(site, page);
      const isFile = !/^([a-z]+:|\/)/i.test(url) && existsSync(target) && statSync(target).isFile();
      if (!isFile || (fragment && !isThere(target, fragment))) broken.push(`${page}: ${url}`);
    }
  }
  expect(broken.slice(0, 20)).toEqual([]);
});

test("no page holds an inline script but data, an event handler or a javascript: link", () => {
  const unsafe = pages.filter((page) =>
    /<script(?![^>]*\ssrc=|[^>]*\stype="application\/json")|\son[a-z]+="|javascript:/i.test(read(page)),
  );
  expect(unsafe).toEqual([]);
});

test("every page forbids inline scripts and anything from elsewhere", () => {
  const policy = (page: string): string =>
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(read(page))?.[1] ?? "";
  const weak = pages.filter((page) => {
    const text = policy(page);
    return !text.includes("default-src 'none'") || /script-src[^;]*unsafe/.test(text) || /https?:|\*/.test(text);
  });
  expect(weak).toEqual([]);
});

test("an indicator page is at most 30 kB gzipped", () => {
  const heavy = pages.filter((page) => page.startsWith("indicators/") && gzipSync(read(page)).length > 30_000);
  expect(heavy).toEqual([]);
});

test("the style sheet holds nothing that Chromium 88 does not know", () => {
  const sheet = links(read("index.html")).find((url) => url.endsWith(".css"))!;
  const css = readFileSync(join(site, sheet), "utf8");
  expect(
    css.match(/:has\(|@layer|@container|color-mix\(|\d(?:dvh|svh|lvh|cqw)|subgrid|@property|oklch\(|inset-area/g),
  ).toBeNull();
  expect(css).not.toMatch(/\{[^{}]*&[^{}]*\{/); // nesting
});

describe("valid HTML", () => {
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      extends: ["html-validate:standard"],
      rules: { "no-inline-style": "off", "long-title": "off" },
    }),
  );
  test.each([...pagesOfEachKind(site), "sql/index.html", "sql/check.html"])("%s", async (page) => {
    const report = await validator.validateString(read(page), page);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(faults).toEqual([]);
  });
});
