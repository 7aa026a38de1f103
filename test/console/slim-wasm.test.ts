import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { slimExports } from "../../pipelines/publish/slim-wasm.ts";

const { resolve } = createRequire(import.meta.url);

/** One function under four names, and a GOT entry that asks back for one of them. */
const small = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [0x01, 0x60, 0x00, 0x00]), // type 0: () → ()
  ...section(2, [0x01, ...name("GOT.mem"), ...name("got"), 0x03, 0x7f, 0x01]), // a mutable i32 global
  ...section(3, [0x01, 0x00]),
  ...section(7, [0x04, ...["_run", "got", "other", "end"].flatMap((text) => [...name(text), 0x00, 0x00])]),
  ...section(10, [0x01, 0x02, 0x00, 0x0b]),
);

function section(id: number, content: number[]): number[] {
  return [id, content.length, ...content];
}

function name(text: string): number[] {
  return [text.length, ...Buffer.from(text)];
}

async function exportNames(wasm: Uint8Array): Promise<string[]> {
  const module = await WebAssembly.compile(Uint8Array.from(wasm));
  return WebAssembly.Module.exports(module).map(({ name }) => name);
}

test("a name that neither the script nor the module asks for goes", async () => {
  expect(await exportNames(slimExports(small, "module.end()"))).toEqual(["got", "end"]);
});

test("the script may call a name by its tail after the underscore", async () => {
  expect(await exportNames(slimExports(small, 'ccall("run")'))).toContain("got");
  expect(await exportNames(slimExports(small, 'ccall("_run")'))).toEqual(["_run", "got"]);
});

test.each(["eh", "mvp"])("duckdb-wasm's %s build keeps what its own script calls, and is a fifth smaller", (kind) => {
  const wasm = readFileSync(resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`));
  const script = readFileSync(resolve(`@duckdb/duckdb-wasm/dist/duckdb-browser-${kind}.worker.js`), "utf8");
  const slim = slimExports(wasm, script);
  expect(slim.length).toBeLessThan(wasm.length * 0.82);
  const names = new Set(
    WebAssembly.Module.exports(new WebAssembly.Module(Uint8Array.from(slim))).map(({ name }) => name),
  );
  const before = WebAssembly.Module.exports(new WebAssembly.Module(Uint8Array.from(wasm))).map(({ name }) => name);
  const called = before.filter((name) => name.startsWith("duckdb_web_") && script.includes(`"${name}"`));
  expect(called.length).toBeGreaterThan(20);
  expect(called.filter((name) => !names.has(name))).toEqual([]);
});
