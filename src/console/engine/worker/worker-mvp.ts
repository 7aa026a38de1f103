import "./guard.ts";
import "@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js";
