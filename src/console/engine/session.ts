import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import { tableFromIPC } from "@uwdata/flechette";
import { rowsOf } from "./batch-rows.ts";
import { EngineLost, failureOf, Stopped } from "./failures.ts";
import type { WorkerNote } from "./worker/messages.ts";

/** What came of a statement, as Arrow's IPC messages, the schema first. */
export interface Answer {
  messages: Uint8Array[];
  rowCount: number;
  isCut: boolean;
}

/** Under that of the worker's heap, so that DuckDB says that memory ran out before an allocation fails. */
const memoryLimit = "1536MiB";

/** A result is held by the page, which an office PC of 4 GB loses beyond that. */
const byteLimit = 400e6;

/** Nothing is fetched, nothing but the published database is attached, and no query can undo it. */
const settings = [
  "set autoinstall_known_extensions = false",
  "set autoload_known_extensions = false",
  `set memory_limit = '${memoryLimit}'`,
  "attach 'http://ducha.invalid/ducha.duckdb' as ducha (read_only)",
];
const locks = [
  "set errors_as_json = true", // with the place of what is wrong
  "set search_path = 'ducha.main,memory.main'",
  "set enable_external_access = false",
];

/** One running DuckDB: a worker, the attached database, and a connection for queries. It lives until it breaks or is closed. */
export class Session {
  readonly #database: AsyncDuckDB;
  readonly #lost: Promise<never>;
  #connection = 0;
  #ownConnection = 0;
  #isStopping = false;
  /** It broke: nothing more can be asked of it. */
  isLost = false;

  private constructor(worker: Worker, onNote: (note: WorkerNote) => void) {
    this.#lost = listen(worker, onNote);
    this.#lost.catch(() => (this.isLost = true)); // each step waits for it too
    this.#database = new AsyncDuckDB(new VoidLogger(), worker);
  }

  /** Rejects with EngineLost where the browser or the server cannot run it. */
  static async open(worker: Worker, onNote: (note: WorkerNote) => void): Promise<Session> {
    const session = new Session(worker, onNote);
    await session.#start();
    return session;
  }

  async #start(): Promise<void> {
    const database = this.#database;
    await this.#step(database.instantiate(location.href)); // the worker has the module
    const filesystem = { forceFullHTTPReads: false, allowFullHTTPReads: true, reliableHeadRequests: true };
    await this.#step(database.open({ filesystem, query: { queryPollingInterval: 50 } }));
    this.#ownConnection = await this.#step(database.connectInternal());
    this.#connection = await this.#step(database.connectInternal());
    await this.#step(database.runQuery(this.#ownConnection, settings.join(";")));
    await this.#step(database.runQuery(this.#connection, locks.join(";")));
    await this.#step(database.runQuery(this.#connection, "set lock_configuration = true"));
  }

  /** Runs one statement. Rejects with Stopped, DatabaseChanged, EngineLost or QueryFailed. */
  async run(sql: string, rowLimit: number): Promise<Answer> {
    this.#isStopping = false;
    const [database, connection] = [this.#database, this.#connection];
    let schema = await this.#stoppable(database.startPendingQuery(connection, sql, true));
    while (schema === null) schema = await this.#stoppable(database.pollPendingQuery(connection));
    const answer: Answer = { messages: [schema], rowCount: 0, isCut: false };
    let bytes = 0;
    for (;;) {
      const message = await this.#stoppable(database.fetchQueryResults(connection));
      if (message === null) continue; // not yet
      if (message.length === 0) return answer;
      answer.messages.push(message);
      answer.rowCount += rowsOf(message);
      bytes += message.length;
      if (answer.rowCount > rowLimit || bytes > byteLimit) return await this.#cut(answer);
    }
  }

  async #cut(answer: Answer): Promise<Answer> {
    await this.#step(this.#database.cancelPendingQuery(this.#connection));
    return { ...answer, isCut: true };
  }

  /** Asks the running statement to end at its next step. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Creates or replaces a table of the reader's own beside the published ones. */
  async addTable(name: string, ipc: Uint8Array): Promise<void> {
    await this.removeTable(name);
    const options = { name, schema: "main", create: true };
    await this.#step(this.#database.insertArrowFromIPCStream(this.#ownConnection, ipc.slice(), options));
  }

  async removeTable(name: string): Promise<void> {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    await this.#step(this.#database.runQuery(this.#ownConnection, `drop table if exists memory.main.${quoted}`));
  }

  /** Every function that this DuckDB knows, with its one-line description (in English, as DuckDB has it). */
  async functions(): Promise<{ name: string; description?: string }[]> {
    const sql = `select function_name as name, coalesce(any_value(description), '') as description
      from duckdb_functions() where regexp_matches(function_name, '^[a-z]') group by all order by all`;
    const answer = tableFromIPC(await this.#step(this.#database.runQuery(this.#ownConnection, sql)));
    return answer.toArray() as { name: string; description?: string }[];
  }

  version(): Promise<string> {
    return this.#step(this.#database.getVersion());
  }

  /** A step of DuckDB's, which ends too when the engine is lost. */
  async #step<T>(work: Promise<T>): Promise<T> {
    try {
      return await Promise.race([work, this.#lost]);
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** A step of a statement, after which it ends where that was asked. */
  async #stoppable<T>(work: Promise<T>): Promise<T> {
    const value = await this.#step(work);
    if (!this.#isStopping) return value;
    this.#isStopping = false;
    await this.#step(this.#database.cancelPendingQuery(this.#connection));
    throw new Stopped();
  }
}

/** Takes the worker's notes before duckdb-wasm sees them; rejects when the worker cannot go on. */
function listen(worker: Worker, onNote: (note: WorkerNote) => void): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener("message", (event: MessageEvent<{ note?: WorkerNote }>) => {
      const { note } = event.data;
      if (note === undefined) return;
      event.stopImmediatePropagation();
      if (note.kind === "failed") reject(new EngineLost(note.message));
      else onNote(note);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation(); // duckdb-wasm would only write it to the console
      reject(new EngineLost(event.message || "查询引擎的程序没有读到"));
    });
  });
}
