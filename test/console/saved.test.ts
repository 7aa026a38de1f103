// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { createSaved, type Saved } from "../../src/console/saved/saved.ts";
import { writeQueryFile } from "../../src/console/saved/query-file.ts";
import { MemoryStorage } from "./memory-storage.ts";

const at = "2026-11-22T10:05:00.000Z";
const open = vi.fn<(sql: string) => void>();
let storage: MemoryStorage;
let text: string;
let saved: Saved;

beforeEach(() => {
  open.mockReset();
  storage = new MemoryStorage();
  text = "select 1";
  start(storage);
});

function start(where: Storage | null): void {
  saved = createSaved({ open, text: () => text, storage: where, now: () => at });
  document.body.replaceChildren(saved.element);
}

const all = (selector: string): HTMLElement[] => [...saved.element.querySelectorAll<HTMLElement>(selector)];
const queries = (): string[] => all("section:first-of-type .saved-open strong").map((node) => node.textContent);
const runs = (): string[] => all("ol .saved-open").map((node) => node.textContent);
const status = (): string => all(".saved-status [role=status]")[0]!.textContent;
const button = (name: string): HTMLElement =>
  all("button").find((node) => (node.getAttribute("aria-label") ?? node.textContent) === name)!;

function type(selector: string, value: string): void {
  const input = all(selector)[0] as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event("input"));
}

function saveAs(name: string): void {
  type("form input", name);
  all("form")[0]!.dispatchEvent(new Event("submit", { cancelable: true }));
}

test("a query is saved under a name, and a click puts it back without running it", () => {
  saveAs("本月落后");
  all(".saved-open")[0]!.click();
  expect(queries()).toEqual(["本月落后"]);
  expect(open.mock.calls).toEqual([["select 1"]]);
});

test("it is there at the next visit", () => {
  saveAs("a");
  start(storage);
  expect(queries()).toEqual(["a"]);
});

test("an empty editor is not saved", () => {
  text = "  \n";
  saveAs("a");
  expect([queries(), status()]).toEqual([[], "编辑器是空的，没有可保存的查询。"]);
});

test("another query of that name is replaced only when asked twice", () => {
  saveAs("a");
  text = "select 2";
  saveAs("a");
  expect([all(".saved-open code")[0]!.textContent, all("form button")[0]!.textContent]).toEqual(["select 1", "替换"]);
  all("form")[0]!.dispatchEvent(new Event("submit", { cancelable: true }));
  expect([all(".saved-open code")[0]!.textContent, all("form button")[0]!.textContent]).toEqual(["select 2", "保存"]);
});

test("a query can be renamed, but not to a name that another has", () => {
  saveAs("a");
  text = "select 2";
  saveAs("b");
  button("改名：b").click();
  type("li form input", "a");
  all("li form")[0]!.dispatchEvent(new Event("submit", { cancelable: true }));
  expect(status()).toBe("已有另一个查询叫「a」，请换个名称。");
  type("li form input", "c");
  all("li form")[0]!.dispatchEvent(new Event("submit", { cancelable: true }));
  expect(queries()).toEqual(["c", "a"]);
});

test("a deleted query can be brought back to its place", () => {
  for (const name of ["a", "b", "c"]) saveAs(name);
  button("删除：b").click();
  expect(queries()).toEqual(["c", "a"]);
  expect(document.activeElement!.textContent).toBe("撤销");
  button("撤销").click();
  expect(queries()).toEqual(["c", "b", "a"]);
});

test("a file of queries is added to what is there, and what came of it is said", async () => {
  saveAs("a");
  const coming = ["a", "b"].map((name) => ({ name, sql: `select '${name}'`, at }));
  const input = all("input[type=file]")[0] as HTMLInputElement;
  const file = { size: 100, text: () => Promise.resolve(writeQueryFile(coming)) };
  Object.defineProperty(input, "files", { value: [file] });
  input.dispatchEvent(new Event("change"));
  await vi.waitFor(() => expect(status()).toBe("导入 2 个查询；1 个与已有的同名，名称后加了数字。"));
  expect(queries()).toEqual(["a", "a 2", "b"]);
});

test("a run is listed with its time, rows and duration; one that failed without", () => {
  saved.record({ sql: "select 1", rows: 12345, milliseconds: 85 });
  saved.record({ sql: "select x", rows: null, milliseconds: 3 });
  expect(runs()[0]).toMatch(/^select x11月22日 \d\d:05 · 没有成功$/);
  expect(runs()[1]).toMatch(/ · 12,345行 · 85毫秒$/);
});

test("runs are found by a word, and can be cleared", () => {
  saved.record({ sql: "select 1 from 城市", rows: 1, milliseconds: 1 });
  saved.record({ sql: "select 2 from 县市区", rows: 1, milliseconds: 1 });
  type("input[type=search]", "城市");
  expect(runs()).toHaveLength(1);
  type("input[type=search]", "");
  button("清空").click();
  expect(runs()).toEqual([]);
});

test("another tab's change is shown", () => {
  const other = createSaved({ open, text: () => "select 9", storage, now: () => at });
  other.record({ sql: "select 9", rows: 1, milliseconds: 1 });
  const change = new Event("storage");
  Object.assign(change, { key: "ducha-runs", storageArea: storage });
  window.dispatchEvent(change);
  expect(runs()).toHaveLength(1);
});

test("without storage everything works, and the page says that it will be gone", () => {
  start(null);
  saveAs("a");
  saved.record({ sql: "select 1", rows: 1, milliseconds: 1 });
  expect([queries(), runs().length]).toEqual([["a"], 1]);
  expect(all(".saved-trouble")[0]!.textContent).toMatch(/不让本站保存数据.*关闭本页即丢失/);
});

test("full storage is said, and clearing the runs makes room for the queries", () => {
  saved.record({ sql: "x".repeat(500), rows: 1, milliseconds: 1 });
  storage.room = 700;
  text = "y".repeat(300);
  saveAs("a");
  expect(all(".saved-trouble")[0]!.textContent).toMatch(/已满/);
  button("清空").click();
  expect(all(".saved-trouble")[0]!.textContent).toBe("");
  start(storage);
  expect(queries()).toEqual(["a"]);
});

test("what is stored is text", () => {
  text = "<img src=x onerror=alert(1)>";
  saveAs("<b>a</b>");
  saved.record({ sql: text, rows: 1, milliseconds: 1 });
  expect(all("img, b")).toEqual([]);
});
