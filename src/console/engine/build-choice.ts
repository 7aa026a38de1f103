/** The two builds of duckdb-wasm: EH throws WebAssembly's own exceptions, MVP runs in any WebAssembly. */
export type EngineBuild = "eh" | "mvp";

/** A function of one `try … end`: valid only where exceptions are known. */
const oneTry = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic, version
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00], // type: () → ()
  ...[0x03, 0x02, 0x01, 0x00], // function 0
  ...[0x0a, 0x08, 0x01, 0x06, 0x00, 0x06, 0x40, 0x19, 0x0b, 0x0b], // code: try, catch_all, end
);

export function hasWebAssembly(): boolean {
  return typeof WebAssembly === "object";
}

/** Chromium has exceptions from 95; duckdb-wasm's EH build also needs WebAssembly.Tag, which came with them. */
export function chooseBuild(): EngineBuild {
  if (!hasWebAssembly()) return "mvp";
  return "Tag" in WebAssembly && WebAssembly.validate(oneTry) ? "eh" : "mvp";
}
