import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildSite, checkOnly, type BuildOptions } from "./build-site.ts";
import { develop } from "./develop.ts";
import { DataError, UsageError } from "./errors/failures.ts";
import { printLine } from "./progress.ts";
import { writeTemplates } from "./publish/templates.ts";
import { usualDraft } from "./rehearsal/draft-file.ts";
import { serve } from "./serve.ts";
import { readSettings } from "./settings.ts";

/** The one entry: `node pipelines/build.ts [build|check-data|start|dev|rehearse [FILE]|templates] [--keep-going]`. */

const commands = ["build", "check-data", "start", "dev", "rehearse", "templates"] as const;
type Command = (typeof commands)[number];

function readArguments(): { command: Command; file: string | undefined; keepGoing: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "keep-going": { type: "boolean", default: false } },
    });
    const command = commands.find((name) => name === (positionals[0] ?? "build"));
    const [, file, ...more] = positionals;
    if (!command || more.length > 0 || (file && command !== "rehearse")) throw new Error(positionals.join(" "));
    return { command, file, keepGoing: values["keep-going"] };
  } catch (error) {
    throw new UsageError(
      `看不懂命令：${(error as Error).message}\n用法：npm run build [-- --keep-going]，npm run check-data，npm start，npm run dev，npm run rehearse [-- 草案文件]，npm run templates`,
    );
  }
}

async function run(): Promise<void> {
  const { command, file, keepGoing } = readArguments();
  const options = { ...readSettings(process.env), keepGoing, log: printLine };
  const started = performance.now();
  switch (command) {
    case "check-data":
      await checkOnly(options);
      return printLine(`完成  ${spent(started, process.resourceUsage().maxRSS)}`);
    case "templates":
      return writeTemplates(join(process.cwd(), "templates")).forEach((path) => printLine(path));
    case "dev":
      return develop(options);
    case "rehearse":
      await build({ ...options, draftFile: file ?? usualDraft, printsRehearsal: true });
      return printLine(`见页面  ${join(options.outDirectory, "rehearsal.html")}`);
    case "start":
      await build(options);
      await serve(options);
      return;
    case "build":
      return build(options);
  }
}

async function build(options: BuildOptions): Promise<void> {
  const started = performance.now();
  const peak = await buildSite(options);
  printLine(`完成  ${options.outDirectory}，${spent(started, peak)}`);
}

function spent(started: number, peakKibibytes: number): string {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `共 ${seconds} 秒，内存最多 ${Math.round(peakKibibytes / 1024)} MiB`;
}

/** 0 built, 1 the data has errors, 2 usage or configuration, 3 a model test failed or the program is at fault. */
function exitStatus(error: unknown): number {
  if (error instanceof DataError) return 1;
  return error instanceof UsageError ? 2 : 3;
}

try {
  await run();
} catch (error) {
  const status = exitStatus(error);
  const isModelTest = error instanceof Error && error.name === "ModelTestError";
  process.stderr.write(
    `${status === 3 && !isModelTest && error instanceof Error ? `程序出错：${error.stack}` : (error as Error).message}\n`,
  );
  process.exitCode = status;
}
