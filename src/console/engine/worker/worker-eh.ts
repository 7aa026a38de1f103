import "./guard.ts";
import "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js";
