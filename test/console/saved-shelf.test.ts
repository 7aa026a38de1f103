import { expect, test } from "vitest";
import { readRun, type Run } from "../../src/console/saved/entries.ts";
import { addRun, historyShelf } from "../../src/console/saved/history.ts";
import { Shelf } from "../../src/console/saved/shelf.ts";
import { MemoryStorage } from "./memory-storage.ts";

const number = (item: unknown): number | null => (typeof item === "number" ? item : null);
const run = (sql: string): Run => ({ sql, at: "2026-11-22T10:05:00.000Z", rows: 1, milliseconds: 2 });

test("what is put on a shelf is there at the next visit", () => {
  const storage = new MemoryStorage();
  new Shelf(storage, "k", number).change((items) => [...items, 1]);
  expect(new Shelf(storage, "k", number).items()).toEqual([1]);
});

test("two tabs lose nothing of each other", () => {
  const storage = new MemoryStorage();
  const [a, b] = [new Shelf(storage, "k", number), new Shelf(storage, "k", number)];
  a.change((items) => [...items, 1]);
  b.change((items) => [...items, 2]);
  a.change((items) => [...items, 3]);
  expect(b.items()).toEqual([1, 2, 3]);
});

test("without storage a shelf works, and says what that means", () => {
  const shelf = new Shelf(null, "k", number);
  shelf.change((items) => [...items, 1]);
  expect([shelf.items(), shelf.trouble]).toEqual([[1], "blocked"]);
});

test("with full storage a shelf works, says so, and is stored once there is room", () => {
  const storage = new MemoryStorage(4);
  const shelf = new Shelf(storage, "k", number);
  shelf.change(() => [1, 2, 3]);
  expect([shelf.items(), shelf.trouble]).toEqual([[1, 2, 3], "full"]);
  storage.room = 100;
  shelf.change((items) => items);
  expect([storage.getItem("k"), shelf.trouble]).toEqual(["[1,2,3]", null]);
});

test("storage that refuses to write is not called full", () => {
  const storage = new MemoryStorage();
  storage.setItem = (): never => {
    throw new DOMException("denied", "SecurityError");
  };
  const shelf = new Shelf(storage, "k", number);
  shelf.change(() => [1]);
  expect(shelf.trouble).toBe("blocked");
});

test.each(["", "null", "{}", "[", '"text"', '[1,"2",null,[3]]'])(
  "stored %s yields only what it should hold",
  (text) => {
    const storage = new MemoryStorage();
    storage.setItem("k", text);
    expect(new Shelf(storage, "k", number).items()).toEqual(text.startsWith("[1") ? [1] : []);
  },
);

test("the last 200 runs are kept, the latest first", () => {
  const shelf = historyShelf(new MemoryStorage());
  for (let i = 0; i < 205; i++) shelf.change((runs) => addRun(runs, run(`select ${i}`)));
  const kept = shelf.items().map(({ sql }) => sql);
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([200, "select 204", "select 5"]);
});

test("the same query run again takes the place of its run before", () => {
  const runs = [run("a"), run("b"), run("b")].reduce(addRun, [] as Run[]);
  expect(runs.map(({ sql }) => sql)).toEqual(["b", "a"]);
});

test("very long queries push the oldest out, never the newest", () => {
  const runs = [run("a".repeat(600_000)), run("b".repeat(600_000))].reduce(addRun, [] as Run[]);
  expect(runs.map(({ sql }) => sql[0])).toEqual(["b"]);
});

test.each([
  null,
  {},
  { ...run("select 1"), sql: 1 },
  { ...run("select 1"), at: "<img>" },
  { ...run("select 1"), rows: -1 },
  { ...run("select 1"), milliseconds: "1" },
  run("  "),
])("%j is no run", (value) => expect(readRun(value)).toBeNull());
