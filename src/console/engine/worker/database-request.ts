import type { DatabaseFile } from "./database-file.ts";

/** The address under which DuckDB attaches the database; no such host exists, and nothing is asked of it. */
export const databaseAddress = "http://ducha.invalid/ducha.duckdb";

/**
 * Stands in the place of XMLHttpRequest while DuckDB runs. duckdb-wasm reads files over HTTP with synchronous requests:
 * those for the database are answered from the file that was opened, all others are refused, whatever a query asks.
 */
export function databaseRequest(file: () => DatabaseFile): new () => unknown {
  return class {
    responseType = "";
    status = 0;
    statusText = "";
    response: ArrayBuffer | null = null;
    #method = "";
    #address = "";
    #range: string | undefined;
    #length = 0;

    open(method: string, address: string): void {
      this.#method = method;
      this.#address = address;
    }

    setRequestHeader(name: string, value: string): void {
      if (name.toLowerCase() === "range") this.#range = value;
    }

    send(): void {
      if (this.#address !== databaseAddress) {
        this.status = 404; // the write-ahead log is looked for; nothing else exists either
        return;
      }
      const { size } = file();
      const asked = /^bytes=(\d+)-(\d*)$/.exec(this.#range ?? "");
      const from = Number(asked?.[1] ?? 0);
      const to = Math.min(asked?.[2] ? Number(asked[2]) + 1 : size, size);
      this.status = asked === null ? 200 : 206;
      this.#length = to - from;
      if (this.#method === "GET") this.response = file().read(from, to);
    }

    getResponseHeader(name: string): string | null {
      return this.status !== 404 && name.toLowerCase() === "content-length" ? String(this.#length) : null;
    }
  };
}
