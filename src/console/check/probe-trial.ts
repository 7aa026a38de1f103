import type { Engine, EngineOptions } from "../engine/engine.ts";

/** What the trial runs: a published view, so that DuckDB, the database and the Chinese names are all tried. */
export const trialSql = "select count(*) from 省排名";

export type TrialFindings =
  | {
      kind: "answered";
      /** What the query counted. */
      count: number;
      version: string;
      build: "eh" | "mvp";
      mode: "ranges" | "whole";
      bytes: number;
      /** Milliseconds until a query could be run, and for the query. */
      start: number;
      query: number;
    }
  | { kind: "failed"; message: string }
  /** `message`: what it was about when the time was up. */
  | { kind: "late"; milliseconds: number; message: string };

type Started = Pick<Engine, "ready" | "run" | "close" | "state">;
/** Fetches the engine's code, if need be, and starts it. */
export type StartEngine = (onState: EngineOptions["onState"]) => Promise<Started>;

/** Starts the engine and runs one query, all within `limit` milliseconds. Never throws; leaves no worker behind. */
export async function tryQuery(startEngine: StartEngine, limit: number): Promise<TrialFindings> {
  let doing = "正在读取查询程序";
  const engine = startEngine(({ message }) => (doing = message));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<TrialFindings>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "late", milliseconds: limit, message: doing }), limit);
  });
  try {
    return await Promise.race([runTrial(engine, limit), late]);
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
    void engine.then((started) => started.close()).catch(() => undefined);
  }
}

async function runTrial(starting: Promise<Started>, limit: number): Promise<TrialFindings> {
  const began = performance.now();
  const engine = await starting;
  await engine.ready();
  const ready = performance.now();
  const statement = { text: trialSql, from: 0, to: trialSql.length };
  const outcome = await engine.run([statement], { timeLimit: limit, rowLimit: 1 });
  if (outcome.kind === "error") return { kind: "failed", message: outcome.message };
  if (outcome.kind === "stopped") return { kind: "late", milliseconds: limit, message: "正在查询" };
  const { version = "", build, mode = "whole", bytes } = engine.state;
  const count = Number(outcome.results[0]?.table.get("c0", 0));
  const [start, query] = [ready - began, performance.now() - ready];
  return { kind: "answered", count, version, build, mode, bytes, start, query };
}
