export interface EngineFiles {
  worker: string;
  wasm: string;
}

/** Where a worker finds what it reads: passed in its address, so that it can begin before the first message. */
export function startWorker({ worker, wasm }: EngineFiles, database: string): Worker {
  const address = new URL(worker, location.href);
  address.searchParams.set("wasm", new URL(wasm, location.href).href);
  address.searchParams.set("database", database);
  return new Worker(address.href, { name: "duckdb" });
}
