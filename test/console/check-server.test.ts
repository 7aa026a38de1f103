import { expect, test } from "vitest";
import { judgeServer, type Circumstances } from "../../src/console/check/judge-server.ts";
import { probeServer } from "../../src/console/check/probe-server.ts";
import type { Row } from "../../src/console/check/row.ts";
import { database, serveWith, type Habits } from "./check-server.ts";

const intranet: Circumstances = {
  protocol: "http:",
  host: "10.1.2.3",
  hostname: "10.1.2.3",
  canUnpack: true,
};

async function check(habits: Habits, seat: Partial<Circumstances> = {}): Promise<Row[]> {
  const { places, server } = await serveWith(habits);
  try {
    return judgeServer(await probeServer(places, 400), { ...intranet, ...seat });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const rowOf = async (item: string, habits: Habits, seat?: Partial<Circumstances>): Promise<Row> =>
  (await check(habits, seat)).find((row) => row.item === item)!;

test("of a faultless server every row is fine and asks for nothing", async () => {
  const rows = await check({});
  expect(rows.filter(({ level }) => level !== "fine")).toEqual([]);
  expect(rows.map(({ effect, advice }) => effect + advice).join("")).toBe("");
});

test("a row that is not fine says what it saw, what follows and what to change", async () => {
  const faults: Habits[] = [
    { ignoresRanges: true, compression: "none", hasPackedCopy: false, hasEtag: false, hasLastModified: false },
    { shiftsRanges: true, variesEtag: true, policy: "default-src 'none'", truncated: 5 },
    { missing: ["/data/ducha.duckdb", "/data/database.json", "/data/catalog.json", "/assets/console/duckdb-eh.wasm"] },
    { asksLogin: true },
    { silent: ["/data/ducha.duckdb", "/data/catalog.json", "/assets/console/worker-eh.js"] },
  ];
  const rows = (await Promise.all(faults.map((habits) => check(habits)))).flat();
  const faulty = rows.filter(({ level }) => level !== "fine");
  expect(faulty.length).toBeGreaterThan(20);
  expect(faulty.filter(({ saw, effect, advice }) => !saw || !effect || !advice)).toEqual([]);
});

test("without ranges the whole database is read, which the row names by its size", async () => {
  const row = await rowOf("分段读取", { ignoresRanges: true });
  expect(row).toMatchObject({ level: "weak", word: "可用但较慢" });
  expect(row.saw).toContain("200");
  expect(row.effect).toContain("300 KB");
});

test("a range with bytes from elsewhere is broken", async () => {
  expect(await rowOf("分段读取", { shiftsRanges: true })).toMatchObject({
    level: "broken",
    saw: "给出的不是所要的那一段",
  });
});

test("a database that is not there is broken, and the row says what the server answered", async () => {
  const row = await rowOf("数据库文件", { missing: ["/data/ducha.duckdb"] });
  expect(row).toMatchObject({ level: "broken", saw: "data/ducha.duckdb：服务器回答404" });
  expect(row.advice).toContain("data/ducha.duckdb 已复制");
});

test("a truncated database is broken, both lengths named", async () => {
  expect(await rowOf("数据库文件", { truncated: 1 })).toMatchObject({
    level: "broken",
    saw: `应为300,000字节，服务器上是299,999字节`,
  });
});

test("a truncated database is found where the server has no ranges either", async () => {
  const row = await rowOf("数据库文件", { truncated: 1, ignoresRanges: true });
  expect(row.saw).toContain(String(database.length - 1).replace("299", "299,"));
});

test("a log-in page is not taken for the database or the engine", async () => {
  const rows = await check({ asksLogin: true });
  const broken = rows.filter(({ level }) => level === "broken").map(({ item }) => item);
  expect(broken).toEqual(expect.arrayContaining(["数据库文件", "查询程序"]));
});

test("without database.json the database is usable but not compared", async () => {
  expect(await rowOf("数据库文件", { missing: ["/data/database.json"] })).toMatchObject({
    level: "weak",
    word: "可用，未核对",
  });
});

test.each(["gzip", "br"] as const)(
  "the engine compressed by %s is fine, and its length is named",
  async (compression) => {
    const row = await rowOf("查询程序的压缩", { compression });
    expect(row.level).toBe("fine");
    expect(row.saw).toMatch(new RegExp(`^服务器压缩为 ${compression}，\\d+ 字节$`));
  },
);

test("an uncompressed engine is fine where the browser unpacks the copy beside it", async () => {
  const row = await rowOf("查询程序的压缩", { compression: "none" });
  expect(row.level).toBe("fine");
  expect(row.saw).toContain(".gz 副本");
});

test.each([
  ["the copy is missing", { hasPackedCopy: false }, {}],
  ["the browser cannot unpack", {}, { canUnpack: false }],
])("an uncompressed engine is slower where %s", async (_, habits, seat) => {
  expect(await rowOf("查询程序的压缩", { compression: "none", ...habits }, seat)).toMatchObject({
    level: "weak",
    word: "可用但较慢",
  });
});

test("on the machine itself nothing needs compression or a cache", async () => {
  const seat = { hostname: "127.0.0.1", canUnpack: false };
  const rows = await check({ compression: "none", hasPackedCopy: false, cacheControl: "no-store" }, seat);
  expect(rows.filter(({ level }) => level !== "fine")).toEqual([]);
});

test("another media type of .wasm is named and does no harm", async () => {
  const row = await rowOf("查询程序", { wasmType: "application/octet-stream" });
  expect(row).toMatchObject({ level: "fine", saw: "齐全；类型 application/octet-stream，不影响使用" });
});

test("texts without compression are slower", async () => {
  expect((await rowOf("网页的压缩", { compression: "none" })).level).toBe("weak");
});

test("without ETag and Last-Modified an update is a risk", async () => {
  expect(await rowOf("缓存和更新", { hasEtag: false, hasLastModified: false })).toMatchObject({
    level: "weak",
    word: "可用，有风险",
  });
});

test("Last-Modified alone is enough", async () => {
  expect((await rowOf("缓存和更新", { hasEtag: false })).level).toBe("fine");
});

test("a tag that differs from answer to answer is broken: the engine would see a new database each time", async () => {
  expect((await rowOf("缓存和更新", { variesEtag: true })).level).toBe("broken");
});

test("what has not changed is not fetched again", async () => {
  expect((await rowOf("缓存和更新", {})).saw).toBe('"300000"，没有更新时不再下载（304）');
});

test.each([
  ["no-store", "可用但较慢"],
  ["", "可用，可能滞后"],
  ["max-age=86400", "可用，可能滞后"],
])("Cache-Control %j is %s", async (cacheControl, word) => {
  expect(await rowOf("缓存和更新", { cacheControl })).toMatchObject({ level: "weak", word });
});

test.each(["no-cache", "max-age=0, must-revalidate", "max-age=60"])(
  "Cache-Control %j is fine",
  async (cacheControl) => {
    expect((await rowOf("缓存和更新", { cacheControl })).level).toBe("fine");
  },
);

test("a header that forbids WebAssembly is broken and the row names what is missing", async () => {
  const row = await rowOf("安全响应头", {
    policy: "default-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'",
  });
  expect(row.level).toBe("broken");
  expect(row.saw).toBe("Content-Security-Policy 里缺少 script-src 'wasm-unsafe-eval'");
});

test("a slow line says how long the first visit takes", async () => {
  const { places, server } = await serveWith({ compression: "none" });
  const findings = await probeServer(places, 1000);
  server.close();
  const slow = { ...findings, speed: { ...findings.speed, milliseconds: 100_000 } };
  const row = judgeServer(slow, { ...intranet, canUnpack: false }).find(({ item }) => item === "下载速度")!;
  expect(row.level).toBe("weak");
  expect(row.effect).toContain("第一次打开数据查询约要13秒"); // 40 kB at 3 kB/s
});

test("a server that does not answer is told within the limit", async () => {
  const began = performance.now();
  const silent = ["/data/ducha.duckdb", "/data/database.json", "/data/catalog.json"];
  const rows = await check({ silent });
  expect(performance.now() - began).toBeLessThan(5000);
  expect(rows.find(({ item }) => item === "数据库文件")!.saw).toMatch(/等了4\d\d毫秒没有读完/);
  expect(rows.find(({ item }) => item === "网页的压缩")!.word).toBe("没有测出");
});

test("a body that never ends is told within the limit", async () => {
  const rows = await check({ stalls: ["/data/database.json"] });
  expect(rows.find(({ item }) => item === "数据库文件")!.saw).toMatch(/database\.json：等了4\d\d毫秒没有读完/);
});

test("a server that is away is told", async () => {
  const { places, server } = await serveWith({});
  await new Promise((resolve) => server.close(resolve));
  const rows = judgeServer(await probeServer(places, 400), intranet);
  expect(rows.find(({ item }) => item === "数据库文件")!.saw).toBe("data/ducha.duckdb：请求没有成功");
});
