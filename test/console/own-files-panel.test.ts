// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { createOwnFiles, type OwnFiles } from "../../src/console/own-files/own-files.ts";
import type { OwnTable, ReadAnswer, ReadRequest } from "../../src/console/own-files/own-table.ts";

/** Answers as told; what it was asked is kept. */
class FakeWorker {
  static answer: (request: ReadRequest) => ReadAnswer | null = () => null;
  static asked: ReadRequest[] = [];
  onmessage: ((event: { data: ReadAnswer }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;

  postMessage(request: ReadRequest): void {
    FakeWorker.asked.push(request);
    const data = FakeWorker.answer(request);
    queueMicrotask(() => data && this.onmessage?.({ data }));
  }

  terminate(): void {
    this.onmessage = null;
  }
}

const tableOf = ({ file, name, headerLine }: ReadRequest): ReadAnswer => {
  const columns = [{ name: "数值", type: "DOUBLE" as const, about: "" }];
  const table = {
    name,
    fileName: file.name,
    headerLine: headerLine ?? 1,
    columns,
    rowCount: 1234,
    notes: ["编码 UTF-8。"],
  };
  return { kind: "table", table: { ...table, ipc: new Uint8Array() } };
};

const add = vi.fn<(table: OwnTable) => Promise<void>>();
const remove = vi.fn<(name: string) => Promise<void>>();
const onChange = vi.fn<(tables: OwnTable[]) => void>();
let own: OwnFiles;

beforeEach(() => {
  vi.stubGlobal("Worker", FakeWorker);
  for (const mock of [add, remove]) mock.mockReset().mockResolvedValue();
  onChange.mockReset();
  FakeWorker.asked = [];
  FakeWorker.answer = tableOf;
  own = createOwnFiles({ workerUrl: "w.js", add, remove, onChange, isTaken: (name) => name === "省排名" });
  document.body.replaceChildren(own.element);
});

async function choose(...names: string[]): Promise<void> {
  const input = own.element.querySelector<HTMLInputElement>("input[type=file]")!;
  Object.defineProperty(input, "files", { value: names.map((name) => new File(["x"], name)), configurable: true });
  input.dispatchEvent(new Event("change"));
  await settled();
}

async function settled(): Promise<void> {
  await vi.waitFor(() => expect(own.element.querySelector("progress")).toBeNull());
  await new Promise((resolve) => setTimeout(resolve));
}

async function press(name: string): Promise<void> {
  const buttons = [...own.element.querySelectorAll("button")];
  buttons.find((button) => (button.getAttribute("aria-label") ?? button.textContent) === name)!.click();
  await settled();
}

const status = (): string => own.element.querySelector("[role=status]")!.textContent;

test("a file becomes a table that the engine has", async () => {
  await choose("县域.csv");
  expect(own.tables().map(({ name }) => name)).toEqual(["县域"]);
  expect(add.mock.calls.map(([{ name }]) => name)).toEqual(["县域"]);
  expect(onChange.mock.lastCall![0]).toHaveLength(1);
  expect(status()).toBe("县域.csv 已读入：表 县域，1,234行。");
});

test("several files are read one after the other", async () => {
  await choose("a.csv", "b.csv");
  expect(own.tables().map(({ name }) => name)).toEqual(["a", "b"]);
});

test("a published table keeps its name", async () => {
  await choose("省排名.csv");
  expect(own.tables()[0]!.name).toBe("省排名_2");
});

test("a file chosen again takes the place of what was read of it", async () => {
  await choose("a.csv");
  await choose("a.csv");
  expect(own.tables().map(({ name }) => name)).toEqual(["a"]);
  expect(remove.mock.calls).toEqual([["a"]]);
  expect(own.element.querySelectorAll("li.own-files-item")).toHaveLength(1);
  expect(status()).toMatch(/已换新/);
});

test("a refused file is named with each line, and what was read of it before stays", async () => {
  await choose("a.csv");
  FakeWorker.answer = () => ({ kind: "problems", problems: [{ line: 3, message: "有一个双引号没有配对。" }] });
  await choose("a.csv");
  expect(own.element.querySelector(".own-files-wrong")!.textContent).toContain("第 3 行：有一个双引号没有配对。");
  expect(own.tables()).toHaveLength(1);
  expect(status()).toMatch(/表 a 还是原来的/);
});

test("a table that the engine does not take is not among the tables", async () => {
  add.mockRejectedValueOnce(new Error("内存不足"));
  await choose("a.csv");
  expect(own.tables()).toEqual([]);
  expect(own.element.querySelector(".own-files-wrong")!.textContent).toContain("没有能放进查询引擎：内存不足");
});

test("a table can be taken away", async () => {
  await choose("a.csv");
  await press("移去 a");
  expect(own.tables()).toEqual([]);
  expect(onChange.mock.lastCall![0]).toEqual([]);
  expect(document.activeElement!.tagName).toBe("INPUT"); // not lost with the button
});

test("the header's line can be chosen, and the file is read again", async () => {
  await choose("a.csv");
  const form = own.element.querySelector("form")!;
  form.querySelector("input")!.value = "3";
  form.dispatchEvent(new Event("submit", { cancelable: true }));
  await vi.waitFor(() => expect(own.tables()[0]!.headerLine).toBe(3));
  expect(FakeWorker.asked.map(({ headerLine }) => headerLine)).toEqual([null, 3]);
});

test("reading can be stopped", async () => {
  FakeWorker.answer = () => null;
  const chosen = choose("a.csv");
  await vi.waitFor(() => expect(own.element.querySelector("progress")).not.toBeNull());
  await press("停止");
  await chosen;
  expect(status()).toBe("已停止读取 a.csv。");
  expect(own.tables()).toEqual([]);
});

test("a browser that runs no worker says so", async () => {
  vi.stubGlobal("Worker", function () {
    throw new Error("SecurityError");
  });
  await choose("a.csv");
  expect(own.element.querySelector(".own-files-wrong")!.textContent).toMatch(/没有运行读取文件的程序.*本机检查/);
});

test("a file dropped anywhere on the page is read, and the page stays", async () => {
  const drop = new Event("drop", { bubbles: true, cancelable: true });
  Object.assign(drop, { dataTransfer: { types: ["Files"], files: [new File(["x"], "a.csv")] } });
  document.body.dispatchEvent(drop);
  await settled();
  expect(drop.defaultPrevented).toBe(true);
  expect(own.tables().map(({ name }) => name)).toEqual(["a"]);
});

test("names of files are text", async () => {
  await choose("<img src=x>.csv");
  expect(own.element.querySelector("img")).toBeNull();
  expect(own.element.textContent).toContain("来自 <img src=x>.csv");
});
