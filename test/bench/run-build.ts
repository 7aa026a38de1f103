import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** One run of the entry as a whole process, its progress lines taken apart. */

export const projectRoot = join(import.meta.dirname, "..", "..");

export interface Run {
  seconds: number;
  peakMebibytes: number;
  rows: number;
  /** Milliseconds by the first word of the line: 读取, 模型, 检验, 发布, 页面. */
  stages: Map<string, number>;
  /** Milliseconds and rows by model: county_ranking. */
  models: Map<string, { rows: number; milliseconds: number }>;
}

export function runBuild(command: "build" | "check-data", data: string, out: string): Run {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-semi-space-size=8", "pipelines/build.ts", command],
    {
      cwd: projectRoot,
      env: { ...process.env, DUCHA_DATA: data, DUCHA_OUT: out, DUCHA_NOW: "2026-11-22" },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`构建失败（${status}）：\n${stdout.slice(-2000)}${stderr}`);
  const seconds = (performance.now() - started) / 1000;
  const lines = stdout.split("\n");
  const peakMebibytes = Number(/内存最多 (\d+) MiB/.exec(stdout)?.[1] ?? NaN);
  return { seconds, peakMebibytes, rows: countRows(lines), stages: addStages(lines), models: readModels(lines) };
}

function countRows(lines: readonly string[]): number {
  const counts = lines.map((line) => /^读取 {2}exports\/.* → ([\d,]+) 行/.exec(line)?.[1] ?? "0");
  return counts.reduce((sum, count) => sum + Number(count.replaceAll(",", "")), 0);
}

function readModels(lines: readonly string[]): Run["models"] {
  const found = lines
    .map((line) => /^模型 {2}(\w+) → ([\d,]+) 行，([\d,]+) ms$/.exec(line))
    .filter((one) => one !== null);
  const numberOf = (text = ""): number => Number(text.replaceAll(",", ""));
  return new Map(
    found.map(([, name = "", rows, spent]) => [name, { rows: numberOf(rows), milliseconds: numberOf(spent) }]),
  );
}

function addStages(lines: readonly string[]): Map<string, number> {
  const stages = new Map<string, number>();
  for (const line of lines) {
    const [, stage, milliseconds] = /^(\S+) {2}.*?([\d,]+) ms$/.exec(line) ?? [];
    if (stage && milliseconds) stages.set(stage, (stages.get(stage) ?? 0) + Number(milliseconds.replaceAll(",", "")));
  }
  return stages;
}
