import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** `unique(month, city_code)`: a claim about a model that the runner checks after the model has run. */
export interface HeaderTest {
  kind: "unique" | "not_null" | "relationship" | "accepted";
  columns: readonly string[];
  /** Of a relationship: the table and column that must hold the value. */
  target?: { table: string; column: string };
  /** Of accepted: the values allowed. */
  values?: readonly string[];
  /** As it stands in the header. */
  source: string;
}

/** One .sql file under models/: what its header says, and the query. */
export interface ModelFile {
  name: string;
  path: string;
  /** The first lines of the header. */
  purpose: string;
  /** The purpose up to the first ：, e.g. 省排名. */
  title: string;
  grain: readonly string[];
  kind: "table" | "view";
  tests: readonly HeaderTest[];
  /** Column → its one-sentence description. */
  columns: ReadonlyMap<string, string>;
  sql: string;
}

/** The models of one folder, in name order (by code point). */
export function readModels(folder: string): ModelFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  return files.sort().map((file) => readModel(join(folder, file)));
}

export function readModel(path: string): ModelFile {
  return { name: basename(path, ".sql"), path, ...parseModel(readFileSync(path, "utf8")) };
}

const entry = /^(grain|kind|test|columns):\s*(.*)$/;

export function parseModel(source: string): Omit<ModelFile, "name" | "path"> {
  const lines = source.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("--"));
  const header = lines.slice(0, end).map((line) => line.replace(/^-- ?/, ""));
  const about = header.slice(
    0,
    firstIndex(header, (line) => entry.test(line)),
  );
  const purpose = about.join("");
  const values = (key: string) =>
    header.flatMap((line) => (entry.exec(line)?.[1] === key ? [entry.exec(line)![2]!] : []));
  return {
    purpose,
    title: purpose.split("：")[0]!,
    grain: list(values("grain")[0] ?? ""),
    kind: values("kind")[0] === "view" ? "view" : "table",
    tests: values("test").flatMap((line) => list(line, ";").map(parseTest)),
    columns: parseColumns(header),
    sql: lines.slice(end).join("\n").trim(),
  };
}

function firstIndex<T>(items: readonly T[], matches: (item: T) => boolean): number {
  const index = items.findIndex(matches);
  return index < 0 ? items.length : index;
}

/** The indented lines below `columns:`, e.g. `  rank: 在全省的位次。` */
function parseColumns(header: readonly string[]): Map<string, string> {
  const block = header.slice(firstIndex(header, (line) => line === "columns:") + 1);
  const described = block.slice(
    0,
    firstIndex(block, (line) => !line.startsWith("  ")),
  );
  return new Map(described.map((line) => [line.split(":")[0]!.trim(), line.slice(line.indexOf(":") + 1).trim()]));
}

function list(line: string, separator = ","): string[] {
  return line
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function parseTest(source: string): HeaderTest {
  const [, kind, inside] = /^(unique|not_null|relationship|accepted)\((.+)\)$/.exec(source) ?? [];
  if (kind === "unique" || kind === "not_null") return { kind, columns: list(inside!), source };
  if (kind === "relationship") {
    const [column, table, key] = list(inside!.replace("→", ",").replace(".", ","));
    return { kind, columns: [column!], target: { table: table!, column: key! }, source };
  }
  if (kind === "accepted") {
    const [column, values] = list(inside!, ":");
    return { kind, columns: [column!], values: list(values!), source };
  }
  throw new Error(`models: cannot read the test "${source}"`);
}
