/**
 * Makes a whole data directory from a seed: the committed demonstration (data/) and the benchmark's sizes.
 *
 *   node pipelines/demonstration/generate.ts --size demo|S|M|L|R --out DIR [--seed N] [--through YYYY-MM] [--force]
 *
 * The same arguments give the same bytes. A size's first month is fixed, so another --through adds or takes away
 * months at the end and leaves every earlier figure as it was.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

import { actionFiles } from "./action-files.ts";
import { actionsOf } from "./actions.ts";
import { benchmarkIndicators, demonstrationIndicators } from "./catalogue.ts";
import { correctionsFile } from "./corrections.ts";
import { isOurs, leftovers } from "./directory.ts";
import { benchmarkSheet, demonstrationSheets } from "./exports.ts";
import { type Indicator } from "./indicators.ts";
import { judge } from "./judged.ts";
import { iso, lastDay, monthOf, monthsFrom, yearOf } from "./months.ts";
import { countyRows, type Observation, provincialRows, type Table } from "./observations.ts";
import { appointAll } from "./officials.ts";
import { HOME } from "./places.ts";
import { referenceFiles } from "./reference.ts";
import { scoreFiles, scoresOf } from "./scores.ts";
import { policyFiles, siteYaml } from "./settings.ts";
import { renderSheet, type Sheet, type SlippedCell } from "./sheets.ts";
import { lateIndicators } from "./story.ts";
import { type Series, seriesOf } from "./values.ts";

export const SIZES = {
  demo: { indicators: demonstrationIndicators.length, first: "2024-11" },
  S: { indicators: 60, first: "2024-11" },
  M: { indicators: 200, first: "2021-11" },
  L: { indicators: 500, first: "2016-11" },
  R: { indicators: 560, first: "2016-11" }, // two million rows
} as const;

export type Size = keyof typeof SIZES;
export const THROUGH = "2026-10";

export interface Request {
  size: Size;
  seed?: number;
  /** The last month, YYYY-MM. */
  through?: string;
  write: (path: string, bytes: Uint8Array) => void;
}

/** Rows written per table, without totals, notes and repeated rows. */
export type Written = Record<Table | "score_records" | "actions", number> & { files: number };

interface World {
  size: Size;
  first: number;
  last: number;
  indicators: readonly Indicator[];
  series: Map<string, Series>;
}

function worldOf(size: Size, seed: number, last: number): World {
  const first = monthOf(SIZES[size].first);
  const indicators = size === "demo" ? demonstrationIndicators : benchmarkIndicators(SIZES[size].indicators);
  const from = yearOf(first) * 12;
  const series = new Map(indicators.map((indicator) => [indicator.code, seriesOf(indicator, { seed, from, last })]));
  return { size, first, last, indicators, series };
}

/** A table's rows of some months, by month and indicator. */
function rowsOf({ size, last, indicators, series }: World, table: Table, months: readonly number[]): Observation[] {
  const rows = table === "county_values" ? countyRows : provincialRows;
  const isLate = (month: number, code: string) => size === "demo" && month === last && lateIndicators.includes(code);
  return months.flatMap((month) =>
    indicators.flatMap((one) => (isLate(month, one.code) ? [] : rows(one, month, series.get(one.code)!))),
  );
}

interface Part {
  sheet: Sheet;
  rows: Observation[];
}

function* demonstrationParts(world: World): Generator<Part> {
  const months = monthsFrom(world.first, world.last);
  const all = {
    provincial_rankings: rowsOf(world, "provincial_rankings", months),
    county_values: rowsOf(world, "county_values", months),
  };
  for (const sheet of demonstrationSheets(world.last)) yield { sheet, rows: all[sheet.table].filter(sheet.holds) };
}

/** A year at a time: no more than one file's rows are held. */
function* benchmarkParts(world: World): Generator<Part> {
  const months = monthsFrom(world.first, world.last);
  for (const year of new Set(months.map(yearOf))) {
    const own = months.filter((month) => yearOf(month) === year);
    for (const table of ["provincial_rankings", "county_values"] as const) {
      yield { sheet: benchmarkSheet(table, year), rows: rowsOf(world, table, own) };
    }
  }
}

/** The rows that scores follow from: the home city's and the counties', of no more indicators than the demonstration has. */
function scoredRows(world: World): Observation[] {
  const few: World = { ...world, indicators: world.indicators.slice(0, SIZES.demo.indicators) };
  const months = monthsFrom(world.first, world.last);
  const ofCity = rowsOf(few, "provincial_rankings", months).filter((row) => row.place.code === HOME);
  return [...ofCity, ...rowsOf(few, "county_values", months)];
}

/** All but the ledger of actions, which follows from the rules. */
export function generate({ size, seed = 1, through = THROUGH, write }: Request): Written {
  const world = worldOf(size, seed, monthOf(through));
  const written: Written = { provincial_rankings: 0, county_values: 0, score_records: 0, actions: 0, files: 0 };
  const put = (path: string, bytes: Uint8Array) => (written.files++, write(path, bytes));
  const slipped: SlippedCell[] = [];
  put("site.yaml", Buffer.from(siteYaml(size, seed)));
  for (const { path, text } of policyFiles(size, yearOf(world.first))) put(path, Buffer.from(text));
  for (const { path, bytes } of referenceFiles(world.indicators, appointAll(seed))) put(path, bytes);
  for (const { sheet, rows } of size === "demo" ? demonstrationParts(world) : benchmarkParts(world)) {
    if (rows.length === 0) continue;
    const path = `exports/${sheet.table}/${sheet.path}`;
    const rendered = renderSheet({ ...sheet, path }, rows);
    put(path, rendered.bytes);
    slipped.push(...rendered.slipped);
    written[sheet.table] += rows.length;
  }
  for (const file of scoreFiles(scoresOf(seed, scoredRows(world), world.first, world.last), size !== "demo")) {
    put(file.path, file.bytes);
    written.score_records += file.rows;
  }
  if (slipped.length > 0) put("corrections.csv", correctionsFile(slipped));
  return written;
}

/**
 * A whole directory. The demonstration has a ledger of actions, closed at the end of the last month: what the rules
 * call for after that has not been sent.
 */
export async function generateAll(request: Request): Promise<Written> {
  const { size, seed = 1, through = THROUGH, write } = request;
  const files = new Map<string, Uint8Array>();
  const written = generate({ ...request, write: (path, bytes) => (files.set(path, bytes), write(path, bytes)) });
  if (size !== "demo") return written;
  const last = monthOf(through);
  const actions = actionsOf(seed, await judge(files, lastDay(last + 1)), lastDay(last));
  for (const { path, bytes, rows } of actionFiles(actions, demonstrationIndicators)) {
    write(path, bytes);
    written.actions += rows;
    written.files++;
  }
  return written;
}

const USAGE =
  "用法：node pipelines/demonstration/generate.ts --size demo|S|M|L|R --out 目录 [--seed N] [--through YYYY-MM] [--force]";

function fail(message: string, status: number): never {
  console.error(message);
  process.exit(status);
}

function argumentsOf() {
  try {
    const text = { type: "string" } as const;
    const options = { size: text, out: text, seed: text, through: text, force: { type: "boolean" } } as const;
    const { size, out, seed = "1", through = THROUGH, force = false } = parseArgs({ options }).values;
    if (!size || !out || !Object.hasOwn(SIZES, size))
      throw new RangeError("--size 须为 demo、S、M、L、R 之一，--out 须给出目录");
    if (!/^\d+$/.test(seed)) throw new RangeError(`--seed 须为整数：${seed}`);
    if (monthOf(through) < monthOf(SIZES[size as Size].first))
      throw new RangeError(`--through 早于第一个月：${through}`);
    return { size: size as Size, out, seed: Number(seed), through, force };
  } catch (error) {
    return fail(`${(error as Error).message}\n${USAGE}`, 2);
  }
}

async function main(): Promise<void> {
  const { out, force, ...request } = argumentsOf();
  if (!force && !isOurs(out, request.size))
    fail(`${out} 不是空目录，也不是以同一 --size 生成的目录，未改动。如确要写入，请加 --force。`, 2);
  const started = performance.now();
  const paths = new Set<string>();
  let bytes = 0;
  const write = (path: string, content: Uint8Array) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
    paths.add(path);
    bytes += content.byteLength;
  };
  const written = await generateAll({ ...request, write });
  const { provincial_rankings, county_values, score_records, actions, files } = written;
  const counts = { 省排名: provincial_rankings, 县域指标: county_values, 督查计分: score_records, 督办行动: actions };
  const rows = Object.entries(counts).map(([title, count]) => `${title} ${count}`);
  const cost = `${(bytes / 1e6).toFixed(1)} MB，${Math.round(performance.now() - started)} ms`;
  console.log(
    `生成  ${out}  ${SIZES[request.size].first} 至 ${iso(monthOf(request.through))}：${rows.join("，")} 行；${files} 个文件，${cost}`,
  );
  const others = leftovers(out, paths);
  if (others.length > 0) fail(`目录中另有不是这次生成的文件，请核对后自行删除：\n  ${others.join("\n  ")}`, 1);
}

if (import.meta.main) await main();
