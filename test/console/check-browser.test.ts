import { expect, test } from "vitest";
import { judgeBrowser } from "../../src/console/check/judge-browser.ts";
import type { BrowserFindings } from "../../src/console/check/probe-browser.ts";
import type { Row } from "../../src/console/check/row.ts";

const today: BrowserFindings = {
  agent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
  hasWebAssembly: true,
  build: "eh",
  hasBigInt: true,
  hasWorker: true,
  hasStorage: true,
  canUnpack: true,
  hasMarginBoxes: true,
  memory: 1024,
  deviceMemory: null,
  cores: 8,
  screen: { width: 1920, height: 1080, view: 1440 },
};

function rowOf(item: string, change: Partial<BrowserFindings>): Row {
  return judgeBrowser({ ...today, ...change }).find((row) => row.item === item)!;
}

test("of a browser of today every row is fine and asks for nothing", () => {
  const rows = judgeBrowser(today);
  expect(rows.filter(({ level, effect, advice }) => level !== "fine" || effect || advice)).toEqual([]);
});

test("the oldest kernel that is supported is fine; an older one was not tried", () => {
  const agent = (version: number): string => `Mozilla/5.0 Chrome/${version}.0.4324.182 Safari/537.36 QIHU 360EE`;
  expect(rowOf("浏览器版本", { agent: agent(88) })).toMatchObject({
    level: "fine",
    saw: "Chromium 内核 88，能运行模块",
  });
  expect(rowOf("浏览器版本", { agent: agent(86) })).toMatchObject({ level: "weak", word: "可用，未试过" });
});

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0", "Firefox 115"],
  ["Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Safari/605.1.15", "Safari 17"],
  ["某浏览器", "某浏览器"],
])("a browser of another kind is named: %s", (agent, name) => {
  expect(rowOf("浏览器版本", { agent })).toMatchObject({ level: "weak", saw: name });
});

test("Chromium 88 lacks exceptions and margin boxes, and queries work", () => {
  const rows = judgeBrowser({ ...today, build: "mvp", hasMarginBoxes: false });
  expect(rows.filter(({ level }) => level !== "fine").map(({ item, word }) => `${item} ${word}`)).toEqual([
    "WebAssembly 可用但较慢",
    "打印的页码 可用，没有页码",
  ]);
});

test.each<[string, Partial<BrowserFindings>]>([
  ["WebAssembly", { hasWebAssembly: false, build: null }],
  ["大整数", { hasBigInt: false }],
  ["后台线程", { hasWorker: false }],
  ["内存和处理器", { memory: 0 }],
])("without it nothing can be queried: %s", (item, change) => {
  const row = rowOf(item, change);
  expect(row).toMatchObject({ level: "broken", word: "不可用" });
  expect(row.advice).not.toBe("");
});

test.each<[string, Partial<BrowserFindings>]>([
  ["本机存储", { hasStorage: false }],
  ["自行解压", { canUnpack: false }],
  ["内存和处理器", { memory: 256 }],
])("without it something is missing: %s", (item, change) => {
  const row = rowOf(item, change);
  expect(row.level).toBe("weak");
  expect(row.effect).not.toBe("");
});

test("the machine's memory is named where the browser tells it", () => {
  expect(rowOf("内存和处理器", { deviceMemory: 8 }).saw).toBe("内存约 8 GB 以上；一次能分到 1 GB；处理器 8 核");
});
