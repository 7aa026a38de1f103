import "../../polyfills.ts";
import { compileWasm } from "./compile-wasm.ts";
import { DatabaseFile } from "./database-file.ts";
import { databaseRequest } from "./database-request.ts";
import { tellPage } from "./messages.ts";

/**
 * Runs before duckdb-wasm's own script in its worker. It starts both downloads at once, and takes the network away: a
 * worker of its own address is not bound by the page's Content-Security-Policy, so what a query could reach is decided here.
 */
const asked = new URL(self.location.href).searchParams;
const compiled = compileWasm(asked.get("wasm")!);
const opened = DatabaseFile.open(asked.get("database")!);
let database: DatabaseFile | undefined;

/** duckdb-wasm asks for the module by fetch: what it gets is empty, the module is compiled already. */
function emptyModule(): Promise<Response> {
  return Promise.resolve(new Response(new Uint8Array(0), { headers: { "Content-Type": "application/wasm" } }));
}

async function instantiate(
  _: unknown,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  try {
    database = await opened;
    const module = await compiled;
    limitMemory(imports);
    const instance = await WebAssembly.instantiate(module, imports);
    nameExports(instance);
    return { instance, module };
  } catch (error) {
    tellPage({ kind: "failed", message: reasonOf(error) });
    return new Promise(() => undefined); // the page ends this worker
  }
}

/** The MVP build's script calls exports by names (_setThrew, …) that it never makes; without them no failing query is told. */
function nameExports({ exports }: WebAssembly.Instance): void {
  for (const [name, value] of Object.entries(exports)) {
    if (!(`_${name}` in self)) Object.defineProperty(self, `_${name}`, { value });
  }
}

/** Above DuckDB's own limit. Without it one huge text takes 4 GiB, and the browser ends the page. */
const heapLimit = 2.5 * 2 ** 30;

/** DuckDB is told that there is no more, and ends the query with a word on it. */
function limitMemory(imports: WebAssembly.Imports): void {
  const environment = imports.env as Record<string, (size: number) => number>;
  const grow = environment.emscripten_resize_heap!;
  environment.emscripten_resize_heap = (size) => (size >>> 0 > heapLimit ? 0 : grow(size));
}

/** Our own reasons are Chinese; the browser's say what it did not like of the engine's file. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /\p{Script=Han}/u.test(text) ? text : `查询引擎没有启动（${text}）`;
}

function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: false, configurable: false });
}

replace(WebAssembly, "instantiateStreaming", instantiate);
replace(self, "fetch", emptyModule);
replace(
  self,
  "XMLHttpRequest",
  databaseRequest(() => database!),
);
for (const name of ["WebSocket", "EventSource", "WebTransport", "Worker", "SharedWorker", "indexedDB", "caches"]) {
  replace(self, name, undefined);
}
// a failing query and a missing write-ahead log are no news: the page says what the reader must know
for (const name of ["log", "warn", "error"]) replace(console, name, () => undefined);
for (const started of [compiled, opened]) started.catch(() => undefined); // told when they are waited for
