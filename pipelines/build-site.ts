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
import { publishDatabase } from "./publish/database.ts";
import { writeIssueList } from "./publish/issue-list.ts";
import { openBuildFolder, type BuildFolder } from "./publish/output-folder.ts";
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

/** Pages and documents at the same time, because another process renders the pages. Neither runs on when the other fails. */
async function render(site: SiteRenderer, input: SiteInput, log: Log): Promise<number> {
  const [pages, letters] = await Promise.allSettled([
    step(log, "页面", "站点", () => site.render(input)),
    step(log, "文书", countsText, () => writeLetterFiles(input.documents, input.out)),
  ]);
  if (letters.status === "rejected") throw letters.reason;
  if (pages.status === "rejected") throw pages.reason;
  return pages.value;
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
    return { ...(await publishFiles(warehouse, options.log, folder.site)), extracts, documents, out: folder.site };
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
  log: Log,
  site: string,
): Promise<Pick<SiteInput, "database" | "catalog">> {
  const data = join(site, "data");
  mkdirSync(data, { recursive: true });
  const [database, catalog] = [join(data, "ducha.duckdb"), join(data, "catalog.json")];
  await step(log, "发布", "data/ducha.duckdb", () => publishDatabase(warehouse, database));
  writeFileSync(catalog, `${JSON.stringify(await buildCatalog(database), null, 1)}\n`);
  await writeIssueList(warehouse, join(data, "quality_issue.csv"));
  writeTemplates(join(site, "templates"));
  return { database, catalog };
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
