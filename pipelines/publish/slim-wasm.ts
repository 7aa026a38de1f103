/**
 * duckdb-wasm's binary names 75,000 functions for extensions to link against, a fifth of its size: a browser spends half
 * of the start on them. Extensions are never loaded here, so only the names that its own script calls, and those that it
 * asks back for itself (GOT), stay. Nothing else is changed. Binary format: WebAssembly Core Specification, 5.5.
 */

const importSection = 2;
const exportSection = 7;

/** The module without the exports that neither `script` nor the module itself refers to. */
export function slimExports(wasm: Uint8Array, script: string): Buffer {
  const called = new Set(script.match(/[A-Za-z_$][\w$]*/g));
  const linked = new Set<string>();
  const parts: Uint8Array[] = [wasm.subarray(0, 8)];
  const reader = new Reader(wasm, 8);
  while (!reader.isAtEnd()) {
    const start = reader.place;
    const id = reader.byte();
    const end = reader.unsigned() + reader.place;
    if (id === importSection) readLinked(reader, linked);
    const isCalled = (name: string): boolean => linked.has(name) || called.has(name) || called.has(`_${name}`);
    if (id === exportSection) parts.push(section(exportSection, keepExports(reader, isCalled)));
    else parts.push(wasm.subarray(start, end));
    reader.place = end;
  }
  return Buffer.concat(parts);
}

function keepExports(reader: Reader, keeps: (name: string) => boolean): Uint8Array {
  const kept: Uint8Array[] = [];
  for (let left = reader.unsigned(); left > 0; left--) {
    const start = reader.place;
    const name = reader.name();
    reader.byte();
    reader.unsigned();
    if (keeps(name)) kept.push(reader.bytes.subarray(start, reader.place));
  }
  return Buffer.concat([unsigned(kept.length), ...kept]);
}

/** The global offset table: what the module imports from its own exports. */
function readLinked(reader: Reader, linked: Set<string>): void {
  for (let left = reader.unsigned(); left > 0; left--) {
    const [module, name] = [reader.name(), reader.name()];
    if (module.startsWith("GOT.")) linked.add(name);
    reader.importType();
  }
}

function section(id: number, content: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(id), unsigned(content.length), content]);
}

/** LEB128 */
function unsigned(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest & 127) | 128);
  }
}

class Reader {
  readonly bytes: Uint8Array;
  place: number;

  constructor(bytes: Uint8Array, place: number) {
    this.bytes = bytes;
    this.place = place;
  }

  isAtEnd(): boolean {
    return this.place >= this.bytes.length;
  }

  byte(): number {
    return this.bytes[this.place++]!;
  }

  unsigned(): number {
    let [value, shift] = [0, 0];
    for (; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  name(): string {
    const length = this.unsigned();
    this.place += length;
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + this.place - length, length).toString("utf8");
  }

  importType(): void {
    const kind = this.byte();
    if (kind === 1 || kind === 4) this.byte(); // a table's element type, a tag's attribute
    if (kind === 0 || kind === 4)
      this.unsigned(); // the type of a function or tag
    else if (kind === 3)
      this.place += 2; // a global's type and mutability
    else this.limits(); // of a table or memory
  }

  private limits(): void {
    const hasMaximum = (this.byte() & 1) === 1;
    this.unsigned();
    if (hasMaximum) this.unsigned();
  }
}
