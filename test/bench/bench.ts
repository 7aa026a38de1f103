import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { mkdirSync } from "node:fs";
import { generate, SIZES, type Size } from "../../pipelines/demonstration/generate.ts";
import { alignColumns } from "../../pipelines/text-table.ts";
import { hashTree } from "../build/hash-tree.ts";
import { chartsPerSecond } from "./chart-speed.ts";
import { measureConsole, type ConsoleSpeed } from "./console-speed.ts";
import { measureSite } from "./measure-site.ts";
import { runBuild, type Run } from "./run-build.ts";

/** `npm run bench -- S|M|L|R`: what each stage of a build costs per unit of work. R: two million rows, read and judged. */

/** Bytes that the heatmap of 500 indicators may weigh, gzipped. */
const heatmapLimit = 300_000;

/** A one-indicator query of the console: bytes that it may move, and milliseconds that it may take warm. */
const queryLimits = { bytes: 5e6, milliseconds: 1_000 };

async function main(): Promise<void> {
  const size = process.argv[2] ?? "S";
  if (!["S", "M", "L", "R"].includes(size)) {
    process.stderr.write("用法：npm run bench -- S|M|L|R\n");
    process.exit(2);
  }
  const folder = mkdtempSync(join(tmpdir(), "ducha-bench-"));
  try {
    const data = writeData(size as Size, join(folder, "data"));
    if (size === "R") benchRows(data, folder);
    else await benchSite(size as Size, data, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeData(size: Size, folder: string): string {
  generate({
    size,
    write: (path, bytes) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    },
  });
  return folder;
}

function benchRows(data: string, folder: string): void {
  const run = runBuild("check-data", data, join(folder, "dist"));
  print("二百万行：读取、检查、建模（不出页面）", [
    ...stageRows(run),
    ["全部", "", `${run.seconds.toFixed(1)} 秒`, `内存最多 ${run.peakMebibytes} MiB`],
  ]);
}

async function benchSite(size: Size, data: string, folder: string): Promise<void> {
  const out = join(folder, "dist");
  const cold = runBuild("build", data, out);
  const site = measureSite(out);
  const console = await measureConsole(out, "ZB001");
  const rebuilt = rebuildAfterOneCell(data, out, folder);
  const pages = cold.stages.get("页面") ?? NaN;
  print(`规模 ${size}：${SIZES[size].indicators} 项指标`, [
    ...stageRows(cold),
    [
      "页面",
      `${site.pages} 页，来源 ${site.sourcePages} 页`,
      `${pages} ms`,
      `${(pages / (site.pages + site.sourcePages)).toFixed(2)} ms/页`,
    ],
    countyRow(cold),
    documentRow(cold, site.documents),
    ["图", "", "", `${chartsPerSecond().toFixed(0)} 幅/秒`],
    ["首次构建", "", `${cold.seconds.toFixed(1)} 秒`, `内存最多 ${cold.peakMebibytes} MiB`],
    [
      "改一个数后重建",
      rebuilt.isSame ? "与首次构建逐字节相同" : "与首次构建不同！",
      `${rebuilt.seconds.toFixed(1)} 秒`,
      `为首次的 ${(rebuilt.seconds / cold.seconds).toFixed(2)} 倍`,
    ],
    ["站点", "不含数据库、引擎和来源页", megabytes(site.bytes), `${(site.bytes / site.pages / 1000).toFixed(1)} kB/页`],
    ["来源页", "", megabytes(site.sourceBytes), ""],
    ["数据库", "", megabytes(site.databaseBytes), `${(site.databaseBytes / cold.rows).toFixed(1)} 字节/行`],
    ["最大的指标页", "gzip 后", `${(site.heaviestIndicator / 1000).toFixed(1)} kB`, ""],
    ...consoleRows(console),
    ["最大的县市区热力图", "gzip 后", `${(site.heaviestHeatmap / 1000).toFixed(1)} kB`, ""],
  ]);
  if (site.heaviestHeatmap > heatmapLimit) process.exitCode = 1;
  if (!rebuilt.isSame) process.exitCode = 1;
  const { warm, oneIndicator } = console;
  if (oneIndicator.bytes > queryLimits.bytes || oneIndicator.milliseconds > queryLimits.milliseconds)
    process.exitCode = 1;
  if (warm.bytes > queryLimits.bytes) process.exitCode = 1;
}

/** 数据查询 in Chromium. From opening the page to the first answer: by server and cache, not by the ready answer. */
function consoleRows({ cold, warm, oneIndicator, medianQuery, slowestQuery, memory }: ConsoleSpeed): string[][] {
  const row = (
    name: string,
    what: string,
    { milliseconds, bytes }: { milliseconds: number; bytes: number },
  ): string[] => [name, what, `${Math.round(milliseconds)} ms`, megabytes(bytes)];
  const used = (mebibytes: number | null): string => (mebibytes === null ? "—" : `${mebibytes} MiB`);
  return [
    row("查询页首个结果", "首次打开", cold),
    row("查询页首个结果", "再次打开", warm),
    row("查一项指标", "页面已打开", oneIndicator),
    [
      "现成问题",
      "中位数",
      `${Math.round(medianQuery)} ms`,
      `最慢 ${slowestQuery.key} ${Math.round(slowestQuery.milliseconds)} ms`,
    ],
    ["查询页内存", "第1次、第100次查询后", used(memory.first), used(memory.last)],
  ];
}

/** What the counties' own models take of the stage 模型. */
function countyRow({ models }: Run): string[] {
  const own = ["stg_place_periods", "county_ranking", "county_board", "lagging_item", "letter", "letter_item"];
  const found = own.flatMap((name) => models.get(name) ?? []);
  const spent = found.reduce((sum, model) => sum + model.milliseconds, 0);
  return ["其中县域模型", `${(models.get("county_ranking")?.rows ?? 0).toLocaleString("en")} 行`, `${spent} ms`, ""];
}

/** The letters are written while the pages render, on the other core. */
function documentRow({ stages }: Run, documents: number): string[] {
  const spent = stages.get("文书") ?? NaN;
  return ["提醒函、督办单", `${documents} 件 docx`, `${spent} ms`, `${((documents / spent) * 1000).toFixed(0)} 件/秒`];
}

function stageRows({ rows, stages }: Run): string[][] {
  const perSecond = (milliseconds: number): string =>
    `${Math.round((rows / milliseconds) * 1000).toLocaleString("en")} 行/秒`;
  return ["读取", "模型", "检验", "发布"].flatMap((stage) => {
    const milliseconds = stages.get(stage);
    return milliseconds === undefined
      ? []
      : [[stage, `${rows.toLocaleString("en")} 行`, `${milliseconds} ms`, perSecond(milliseconds)]];
  });
}

/** Changes one value, builds again over the old output, and compares with a first build of the changed data. */
function rebuildAfterOneCell(data: string, out: string, folder: string): { seconds: number; isSame: boolean } {
  const changed = join(folder, "changed");
  cpSync(data, changed, { recursive: true });
  const name = readdirSync(join(changed, "exports/provincial_rankings")).sort().at(-1)!;
  const path = join(changed, "exports/provincial_rankings", name);
  const lines = readFileSync(path, "utf8").split("\n");
  lines[1] = lines[1]!.replace(/,(-?[\d.]+),/, (_, value: string) => `,${Number(value) + 1},`);
  writeFileSync(path, lines.join("\n"));
  const { seconds } = runBuild("build", changed, out);
  const fresh = join(folder, "fresh");
  runBuild("build", changed, fresh);
  const without = ["data/ducha.duckdb", "data/database.json"];
  return { seconds, isSame: JSON.stringify(hashTree(out, without)) === JSON.stringify(hashTree(fresh, without)) };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function print(title: string, rows: readonly string[][]): void {
  process.stdout.write(`${[title, ...alignColumns(rows)].join("\n")}\n`);
}

await main();
