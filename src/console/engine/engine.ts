import type { Result } from "../result.ts";
import { chooseBuild, hasWebAssembly, type EngineBuild } from "./build-choice.ts";
import { DatabaseChanged, DatabaseUnreachable, EngineLost, failureOf, QueryFailed, Stopped } from "./failures.ts";
import { isDefinition } from "../sql/definitions.ts";
import { resultOf } from "./result-of.ts";
import { Session } from "./session.ts";
import { StoppedBy, StopWish, type StopReason } from "./stop-wish.ts";
import { startWorker, type EngineFiles } from "./worker-start.ts";
import type { WorkerNote } from "./worker/messages.ts";

export interface EngineState {
  phase: "starting" | "ready" | "running" | "restarting" | "failed";
  /** Chinese, for the status line; why it failed. */
  message: string;
  build: EngineBuild;
  mode?: "ranges" | "whole";
  /** Read from the database over the network so far. */
  bytes: number;
  /** Of DuckDB, e.g. v1.4.3. */
  version?: string;
}

export interface EngineOptions {
  /** Addresses, from the page. */
  files: Record<EngineBuild, EngineFiles>;
  database: string;
  /** database.json: which file the server has. */
  record: string;
  onState: (state: EngineState) => void;
}

/** Which file the database is: data/database.json. */
export interface DatabaseRecord {
  sha256: string;
  bytes: number;
}

export interface Statement {
  text: string;
  from: number;
  to: number;
}

export interface RunLimits {
  /** Milliseconds. */
  timeLimit: number;
  rowLimit: number;
}

/** `isNewDatabase`: the published data changed while the page was open, and these are the new figures. */
export type RunOutcome =
  | { kind: "results"; results: Result[]; isNewDatabase: boolean }
  /** DuckDB's words, or why there is no engine; `at` is the statement. */
  | { kind: "error"; at: Statement; message: string; isEngine: boolean; results: Result[] }
  | { kind: "stopped"; why: StopReason; results: Result[] };

/** So long a statement may take to end by itself once it is told to; then its engine is ended. */
const patience = 1_000;

/** A server that says nothing for so long is not waited for before a query. */
const recordPatience = 3_000;

/** DuckDB in the browser, started anew whenever it breaks; what the reader brought along is kept. */
export class Engine {
  readonly #options: EngineOptions;
  readonly #own = new Map<string, Uint8Array>();
  #session: Promise<Session>;
  #state: EngineState;
  #record: Promise<DatabaseRecord | undefined>;
  #worker: Worker | undefined;
  #wish = new StopWish();
  /** What the reader defined in this engine: results rest on it. */
  #definitions: string[] = [];

  constructor(options: EngineOptions, started?: Worker) {
    this.#options = options;
    this.#record = readRecord(options.record);
    this.#state = { phase: "starting", message: "正在准备查询引擎", build: chooseBuild(), bytes: 0 };
    this.#session = this.#open(started);
  }

  get state(): EngineState {
    return this.#state;
  }

  /** The database that answers; undefined where the server does not say. */
  record(): Promise<DatabaseRecord | undefined> {
    return this.#record;
  }

  /** Resolves when the first query can be run; rejects where none can. */
  async ready(): Promise<void> {
    await this.#session;
  }

  /** Runs statements one after another, up to the first that fails. One run at a time. */
  async run(statements: readonly Statement[], limits: RunLimits): Promise<RunOutcome> {
    this.#wish = new StopWish();
    if (this.#state.phase === "failed") this.#restart("正在重新准备查询引擎");
    const outcome = await this.#runAll(statements, limits);
    if (outcome !== "changed") return outcome;
    const again = await this.#runAll(statements, limits);
    if (again === "changed") return failed(statements[0]!, "数据库正在更新，请稍后再运行", []);
    return again.kind === "results" ? { ...again, isNewDatabase: true } : again;
  }

  async #runAll(statements: readonly Statement[], limits: RunLimits): Promise<RunOutcome | "changed"> {
    const results: Result[] = [];
    let at = statements[0]!;
    try {
      const isNewDatabase = await this.#wish.over(this.#followDatabase());
      const session = await this.#wish.over(this.#liveSession());
      this.#say({ phase: "running", message: "正在查询" });
      for (at of statements) {
        const result = await this.#runOne(session, at.text, limits);
        if (isDefinition(at.text)) this.#definitions.push(at.text);
        else results.push({ ...result, sql: [...this.#definitions, at.text].join(";\n\n") });
      }
      this.#say({ phase: "ready", message: "可以查询" });
      return { kind: "results", results, isNewDatabase };
    } catch (error) {
      return this.#failureOf(error, at, results);
    }
  }

  #failureOf(error: unknown, at: Statement, results: Result[]): RunOutcome | "changed" {
    if (error instanceof DatabaseChanged) {
      this.#restart("数据已更新，正在重新打开");
      return "changed";
    }
    if (error instanceof StoppedBy) {
      if (error.isForced) this.#restart("已停止，正在重新准备");
      else if (this.#state.phase === "running") this.#say({ phase: "ready", message: "已停止" });
      return { kind: "stopped", why: error.why, results };
    }
    if (error instanceof EngineLost) {
      if (this.#state.phase !== "failed") this.#restart("查询引擎出错，正在重新准备");
      return failed(at, error.message, results, true);
    }
    if (error instanceof DatabaseUnreachable) {
      this.#restart("没有读到数据库，正在重新打开");
      return failed(at, error.message, results);
    }
    this.#say({ phase: "ready", message: "可以查询" });
    return failed(at, error instanceof QueryFailed ? error.message : `结果没有读出来（${String(error)}）`, results);
  }

  async #runOne(session: Session, sql: string, { timeLimit, rowLimit }: RunLimits): Promise<Result> {
    const began = performance.now();
    const wish = this.#wish;
    const timer = setTimeout(() => wish.ask("time"), timeLimit);
    wish.heed(() => session.stop());
    try {
      const answer = await wish.over(session.run(sql, rowLimit), patience);
      return resultOf(sql, answer, rowLimit, performance.now() - began);
    } catch (error) {
      throw error instanceof Stopped ? new StoppedBy(await wish.reason(), false) : error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** One that broke while nobody asked is replaced before the next query. */
  async #liveSession(): Promise<Session> {
    const session = await this.#session;
    if (!session.isLost) return session;
    this.#restart("正在重新准备查询引擎");
    return this.#session;
  }

  /** Ends what is running, also while the engine is being prepared; run() then says so. */
  cancel(): void {
    this.#wish.ask("reader");
  }

  /** A table of the reader's own, from Arrow's IPC stream; it outlives a restart. */
  async addTable(name: string, ipc: Uint8Array): Promise<void> {
    this.#own.set(name, ipc);
    try {
      await (await this.#session).addTable(name, ipc);
    } catch (error) {
      if (error instanceof EngineLost)
        await this.#session; // the fresh one has it
      else {
        this.#own.delete(name);
        throw error;
      }
    }
  }

  async removeTable(name: string): Promise<void> {
    this.#own.delete(name);
    await (await this.#session).removeTable(name).catch(() => undefined); // a fresh engine has it no more
  }

  async functions(): Promise<{ name: string; description?: string }[]> {
    return (await this.#session).functions();
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker?.dispatchEvent(new ErrorEvent("error", { message: "查询引擎已经换新的" })); // ends what waits for it
  }

  /** Opens the new file where the server has one. */
  async #followDatabase(): Promise<boolean> {
    const [known, now] = await Promise.all([this.#record, readRecord(this.#options.record)]);
    if (now === undefined || now.sha256 === known?.sha256) return false;
    this.#record = Promise.resolve(now);
    if (known === undefined) return false;
    this.#restart("数据已更新，正在重新打开");
    return true;
  }

  #restart(message: string): void {
    this.close();
    const lost = this.#definitions.length === 0 ? "" : "；自己建的临时表没有了，要用请重新运行建表的语句";
    this.#definitions = [];
    this.#say({ phase: "restarting", message: `${message}${lost}`, bytes: 0 });
    this.#session = this.#open();
    this.#session.catch(() => undefined); // whoever runs a query next learns why
  }

  async #open(started?: Worker): Promise<Session> {
    const { files, database } = this.#options;
    try {
      if (!hasWebAssembly()) throw new EngineLost("浏览器没有 WebAssembly，或者关掉了它");
      this.#worker = started ?? startWorker(files[this.#state.build], database);
      const session = await Session.open(this.#worker, (note) => this.#hear(note));
      for (const [name, ipc] of this.#own) await session.addTable(name, ipc);
      this.#say({ phase: "ready", message: "可以查询", version: await session.version() });
      return session;
    } catch (error) {
      const { message } = failureOf(error);
      this.#say({ phase: "failed", message });
      throw new EngineLost(message);
    }
  }

  #hear(note: WorkerNote): void {
    if (note.kind === "database") this.#say({ mode: note.mode });
    if (note.kind === "bytes") this.#say({ bytes: note.bytes });
  }

  #say(change: Partial<EngineState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onState(this.#state);
  }
}

function failed(at: Statement, message: string, results: Result[], isEngine = false): RunOutcome {
  return { kind: "error", at, message, isEngine, results };
}

/** Undefined where it is not there or not to be read: the query itself will say whether the server is away. */
async function readRecord(address: string): Promise<DatabaseRecord | undefined> {
  try {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), recordPatience);
    const response = await fetch(address, { cache: "no-store", signal: abort.signal });
    const record = (await response.json()) as Partial<DatabaseRecord>;
    return typeof record.sha256 === "string" ? { sha256: record.sha256, bytes: Number(record.bytes) } : undefined;
  } catch {
    return undefined;
  }
}
