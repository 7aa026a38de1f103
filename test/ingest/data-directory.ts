import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { casesFolder, type FileSpec, type IngestCase } from "./case-file.ts";
import { encode } from "./encode.ts";

const base = join(casesFolder, "_base");

/** _base, with the case's files over it. The caller takes the folder away. */
export function makeDataDirectory(one: Pick<IngestCase, "name" | "files">): string {
  const directory = mkdtempSync(join(tmpdir(), "ducha-case-"));
  cpSync(base, directory, { recursive: true });
  const own = join(casesFolder, one.name, "exports");
  if (existsSync(own)) cpSync(own, join(directory, "exports"), { recursive: true });
  for (const [path, spec] of Object.entries(one.files)) writeOne(join(directory, path), spec);
  return directory;
}

function writeOne(path: string, spec: FileSpec): void {
  if (spec === null) return rmSync(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytesOf(spec));
  if (typeof spec === "object" && spec.size !== undefined) truncateSync(path, spec.size);
}

function bytesOf(spec: Exclude<FileSpec, null>): Uint8Array {
  if (typeof spec === "string") return encode(spec);
  const { text = "", repeat, hex = "", then_hex: end = "" } = spec;
  const whole = repeat ? text.replaceAll("@@", repeat.text.repeat(repeat.times)) : text + copied(spec);
  return Buffer.concat([fromHex(hex), encode(whole, spec.encoding), fromHex(end)]);
}

function copied({ copy, replace = {} }: { copy?: string; replace?: Record<string, string> }): string {
  if (!copy) return "";
  const text = readFileSync(join(base, copy), "utf8");
  return Object.entries(replace).reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

function fromHex(hex: string): Uint8Array {
  return Buffer.from(hex.replaceAll(/\s/g, ""), "hex");
}
