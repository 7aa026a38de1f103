import { table } from "arquero";
import { expect, test } from "vitest";
import type { EngineState, RunOutcome } from "../../src/console/engine/engine.ts";
import { judgeTrial } from "../../src/console/check/judge-trial.ts";
import { tryQuery, type StartEngine, type TrialFindings } from "../../src/console/check/probe-trial.ts";

const state: EngineState = {
  phase: "ready",
  message: "",
  build: "eh",
  mode: "ranges",
  bytes: 274_432,
  version: "v1.4.3",
};
const counted: RunOutcome = {
  kind: "results",
  isNewDatabase: false,
  results: [
    {
      sql: "",
      columns: [{ key: "c0", name: "count_star()", kind: "integer", type: "BIGINT" }],
      table: table({ c0: [24_192] }),
      rowCount: 1,
      isCut: false,
      milliseconds: 5,
    },
  ],
};

/** An engine of which only what the trial uses is there. */
function engine(outcome: RunOutcome, ready: Promise<void> = Promise.resolve()) {
  const calls: string[] = [];
  const start: StartEngine = async (onState) => {
    onState({ ...state, phase: "starting", message: "正在准备查询引擎" });
    const run = async (): Promise<RunOutcome> => outcome;
    return { state, ready: () => ready, run, close: () => void calls.push("close") };
  };
  return { start, calls };
}

const answered: TrialFindings = {
  kind: "answered",
  count: 24_192,
  version: "v1.4.3",
  build: "mvp",
  mode: "whole",
  bytes: 10_498_048,
  start: 2100,
  query: 40,
};

test("the trial counts the rows of a view and tells time and bytes", async () => {
  const { start, calls } = engine(counted);
  expect(await tryQuery(start, 1000)).toMatchObject({ kind: "answered", count: 24_192, bytes: 274_432, build: "eh" });
  await Promise.resolve();
  expect(calls).toEqual(["close"]);
});

test("an engine that never gets ready is left at the limit, with what it was about", async () => {
  const { start } = engine(counted, new Promise(() => undefined));
  expect(await tryQuery(start, 50)).toEqual({ kind: "late", milliseconds: 50, message: "正在准备查询引擎" });
});

test("an engine that cannot start says why", async () => {
  const { start } = engine(counted, Promise.reject(new Error("没有连上服务器，数据库文件读不到")));
  expect(await tryQuery(start, 1000)).toEqual({ kind: "failed", message: "没有连上服务器，数据库文件读不到" });
});

test("an engine whose code is not there says so", async () => {
  const start: StartEngine = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
  expect(await tryQuery(start, 1000)).toMatchObject({ kind: "failed" });
});

test("a query that fails says why", async () => {
  const at = { text: "", from: 0, to: 0 };
  const { start } = engine({ kind: "error", at, message: "Catalog Error", isEngine: false, results: [] });
  expect(await tryQuery(start, 1000)).toEqual({ kind: "failed", message: "Catalog Error" });
});

test("an answered trial is fine and says what it took", () => {
  expect(judgeTrial(answered)).toMatchObject({
    level: "fine",
    saw: "得到 24,192 行；准备2.1秒，查询40毫秒；从数据库整个读了10.5 MB；DuckDB 1.4.3（兼容版）",
  });
});

test("a trial that takes long works, but slowly", () => {
  expect(judgeTrial({ ...answered, start: 20_000 })).toMatchObject({ level: "weak", word: "可用但较慢" });
});

test("a trial without an answer is broken and says where it stopped", () => {
  expect(judgeTrial({ kind: "late", milliseconds: 120_000, message: "正在准备查询引擎" })).toMatchObject({
    level: "broken",
    saw: "120秒没有结果，停在“正在准备查询引擎”",
  });
});
