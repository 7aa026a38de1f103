import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkData } from "./check-data.ts";
import { publishLetterDocuments } from "./documents/letter-documents.ts";
import { countsText, writeLetterFiles } from "./documents/letter-files.ts";
import { DataError, UsageError } from "./errors/failures.ts";
import { printReport, weigh, type Verdict } from "./errors/report.ts";
import { step, type Log } from "./progress.ts";
import { buildCatalog } from "./publish/catalog.ts";
import { publishConsole } from "./publish/console-files.ts";
import { writeDatabaseRecord } from "./publish/database-record.ts";
import { publishDatabase } from "./publish/database.ts";
import { writeIssueList } from "./publish/issue-list.ts";
import { openBuildFolder, type BuildFolder } from "./publish/output-folder.ts";
import { publishQuestions } from "./publish/questions.ts";
import { startSite, type SiteInput, type SiteRenderer } from "./publish/site.ts";
import { writeTemplates } from "./publish/templates.ts";
import { printRehearsal } from "./rehearsal/print-rehearsal.ts";
import { publishRehearsal } from "./rehearsal/publish-rehearsal.ts";
import type { Rehearsal } from "./rehearsal/rehearsal.ts";
import { replay } from "./rehearsal/replay.ts";
import type { Settings } from "./settings.ts";
import { runModels } from "./warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "./warehouse/warehouse.ts";

export interface BuildOptions extends Settings {
  keepGoing: boolean;
  log: Log;
  /** The draft policy to rehearse; without, policy/draft.yaml where there is one. */
  draftFile?: string;
  /** Prints what the draft would have done: `npm run rehearse`. */
  printsRehearsal?: boolean;
}

/**
 * Pipelines, then site, into the output folder. Returns the greatest memory of any process in KiB. Throws
 * DataError where the data does not allow a build.
 */
export async function buildSite(options: BuildOptions): Promise<number> {
  const folder = openBuildFolder(options.outDirectory);
  const site = startSite();
  try {
    const input = await publishData(options, folder);
    const peak = await render(site, input, options.log);
    folder.publish();
    return Math.max(peak, process.resourceUsage().maxRSS);
  } finally {
    site.stop();
    folder.discard();
  }
}

/** Pages and documents at the same time, because another process renders the pages. */
async function render(site: SiteRenderer, input: SiteInput, log: Log): Promise<number> {
  const [, peak] = await both(
    step(log, "文书", countsText, () => writeLetterFiles(input.documents, input.out)),
    step(log, "页面", "站点", () => site.render(input)),
  );
  return peak;
}

/** Waits for the second even where the first fails: nothing may be taken from under what still runs. */
async function both<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [a, b] = await Promise.allSettled([first, second]);
  if (a.status === "rejected") throw a.reason;
  if (b.status === "rejected") throw b.reason;
  return [a.value, b.value];
}

/** Everything but the pages and files of documents: reads, judges, models, and writes what the site is made from. */
export async function publishData(
  options: BuildOptions,
  folder: Pick<BuildFolder, "site" | "work">,
): Promise<SiteInput> {
  const extracts = join(folder.work, "extracts");
  const warehouse = await openWarehouse(join(folder.work, "spill"));
  try {
    const rules = await checkData({ ...options, warehouse, extracts });
    await printReport(warehouse, options.log);
    const verdict = await weigh(warehouse);
    options.log(summary(verdict));
    refuse(verdict, options.keepGoing);
    const { draft } = rules;
    if (draft) await step(options.log, "试算", draft.path, () => replay(warehouse, draft));
    await runModels(warehouse, options.log);
    const documents = join(folder.work, "documents");
    const rehearsal = await publishRehearsal(warehouse, rules, documents);
    if (options.printsRehearsal) printOrRefuse(rehearsal, options.log);
    await publishLetterDocuments(warehouse, documents);
    const published = await publishFiles(warehouse, options, folder);
    const questions = await step(options.log, "问答", "sql/", () => publishQuestions(published.database, folder));
    return { ...published, extracts, documents, questions, out: folder.site };
  } finally {
    warehouse.close();
  }
}

function printOrRefuse(rehearsal: Rehearsal | null, log: Log): void {
  if (!rehearsal) throw new UsageError("没有省排名和县域指标的数据，无从试算。已发布的站点未改动。");
  printRehearsal(rehearsal, log);
}

async function publishFiles(
  warehouse: Warehouse,
  { log, today }: BuildOptions,
  { site, work }: Pick<BuildFolder, "site" | "work">,
): Promise<Pick<SiteInput, "database" | "catalog" | "console">> {
  const data = join(site, "data");
  mkdirSync(data, { recursive: true });
  const [database, catalog] = [join(data, "ducha.duckdb"), join(data, "catalog.json")];
  const console = join(work, "console.json");
  await both(
    step(log, "发布", "data/ducha.duckdb", () => publishDatabase(warehouse, database)),
    step(log, "发布", "数据查询", async () => writeFileSync(console, JSON.stringify(await publishConsole(site)))),
  );
  await writeDatabaseRecord(database, today);
  writeFileSync(catalog, `${JSON.stringify(await buildCatalog(database), null, 1)}\n`);
  await writeIssueList(warehouse, join(data, "quality_issue.csv"));
  writeTemplates(join(site, "templates"));
  return { database, catalog, console };
}

function refuse({ errors, fatal }: Verdict, keepGoing: boolean): void {
  if (errors === 0 || (keepGoing && fatal === 0)) return;
  const why = keepGoing ? "参考表或更正表有错误，不能跳过" : "有错误";
  throw new DataError(`${why}，没有构建。已发布的站点未改动。`);
}

function summary({ errors, warnings, files }: Verdict): string {
  return errors + warnings === 0 ? "数据没有问题。" : `${errors} 个错误，${warnings} 个警告，涉及 ${files} 个文件。`;
}

/** `check-data`: reads and judges, publishes nothing; DataError where anything is rejected. */
export async function checkOnly(options: BuildOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ducha-check-"));
  const warehouse = await openWarehouse(folder);
  try {
    const { draft } = await checkData({ ...options, warehouse });
    await printReport(warehouse, options.log);
    const verdict = await weigh(warehouse);
    options.log(summary(verdict));
    if (verdict.errors > 0) throw new DataError("有错误。什么也没有写入。");
    if (draft) await replay(warehouse, draft);
    await runModels(warehouse, options.log);
    options.log("可以构建。");
  } finally {
    warehouse.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
