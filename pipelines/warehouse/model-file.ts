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

/** What a header says of a column: `  rank [位]: 在全省的位次。` */
export interface ModelColumn {
  about: string;
  /** 计量单位: that of the row's indicator. Absent of words, dates, codes and places in an order. */
  unit?: string;
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
  /** The columns by which a published table is sorted before all others; the grain where the header has no sort. */
  sort: readonly string[];
  /** One of `topics`, for what is published; otherwise empty. */
  topic: string;
  kind: "table" | "view";
  tests: readonly HeaderTest[];
  columns: ReadonlyMap<string, ModelColumn>;
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

const entry = /^(topic|grain|sort|kind|test|columns):\s*(.*)$/;
const columnLine = /^ {2}([^\s:]+)(?: \[([^\]]+)\])?:\s*(\S.*)$/;

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
  const grain = list(values("grain")[0] ?? "");
  return {
    purpose,
    title: purpose.split("：")[0]!,
    grain,
    sort: list(values("sort")[0] ?? grain.join()),
    topic: values("topic")[0] ?? "",
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

/** The indented lines below `columns:`. */
function parseColumns(header: readonly string[]): Map<string, ModelColumn> {
  const block = header.slice(firstIndex(header, (line) => line === "columns:") + 1);
  const described = block.slice(
    0,
    firstIndex(block, (line) => !line.startsWith("  ")),
  );
  return new Map(described.map(parseColumn));
}

function parseColumn(line: string): [string, ModelColumn] {
  const [, name, unit, about] = columnLine.exec(line) ?? [];
  if (!name || !about) throw new Error(`models: cannot read the column "${line.trim()}"`);
  return [name, { about, ...(unit && { unit }) }];
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
