/** How the worker marks its failures in the text of an error: duckdb-wasm hands on the text alone. */
export const marks = { changed: "ducha:database-changed", network: "ducha:database-unreachable" } as const;
