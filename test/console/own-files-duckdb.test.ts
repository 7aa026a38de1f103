import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { readOwn } from "./own-file.ts";

/** The engine of the page, here without a worker. */
interface Connection {
  insertArrowFromIPCStream(ipc: Uint8Array, options: { name: string; create: boolean }): void;
  query(sql: string): { toArray(): { toJSON(): Record<string, unknown> }[] };
}
interface Duckdb {
  createDuckDB(
    bundles: object,
    logger: object,
    runtime: object,
  ): Promise<{ instantiate(tell: () => void): Promise<unknown>; connect(): Connection }>;
  VoidLogger: new () => object;
  NODE_RUNTIME: object;
}

let connection: Connection;

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  const { createDuckDB, VoidLogger, NODE_RUNTIME } =
    require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs") as Duckdb;
  const [mvp, eh] = ["mvp", "eh"].map((build) => ({
    mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${build}.wasm`),
    mainWorker: "",
  }));
  const database = await createDuckDB({ mvp, eh }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => undefined);
  connection = database.connect();
});

function answer(sql: string): Record<string, unknown>[] {
  return connection
    .query(sql)
    .toArray()
    .map((row) => row.toJSON());
}

test("DuckDB takes each type as what it is said to be, and what is missing as null", () => {
  const text = '月份,名称（"甲"）,数值,人数,完成\n2024-03,曲阜市,1.5,12,TRUE\n2024-04,,—,,\n';
  const { ipc, columns } = readOwn(text);
  connection.insertArrowFromIPCStream(ipc, { name: "own", create: true });
  const described = answer("describe own").map(({ column_name, column_type }) => [column_name, column_type]);
  expect(described).toEqual(columns.map(({ name, type }) => [name, type]));
  expect(answer("select * replace (月份::varchar as 月份, 人数::integer as 人数) from own")).toEqual([
    { 月份: "2024-03-01", '名称（"甲"）': "曲阜市", 数值: 1.5, 人数: 12, 完成: true },
    { 月份: "2024-04-01", '名称（"甲"）': null, 数值: null, 人数: null, 完成: null },
  ]);
});

test("a table without rows has its columns", () => {
  connection.insertArrowFromIPCStream(readOwn("名称,数值\n").ipc, { name: "empty", create: true });
  expect(answer("select count(名称)::integer + count(数值)::integer as n from empty")).toEqual([{ n: 0 }]);
});

test("rows of many batches are all there", () => {
  const rows = Array.from({ length: 600_000 }, (_, i) => `行${i},${i}`);
  const { ipc } = readOwn(["名称,数值", ...rows].join("\n"));
  connection.insertArrowFromIPCStream(ipc, { name: "many", create: true });
  expect(
    answer("select count(*)::integer as n, max(数值)::integer as top, count(distinct 名称)::integer as d from many"),
  ).toEqual([{ n: 600_000, top: 599_999, d: 600_000 }]);
});
