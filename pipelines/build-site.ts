import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkData } from "./check-data.ts";
import { DataError } from "./errors/failures.ts";
import { printReport, weigh, type Verdict } from "./errors/report.ts";
import { step, type Log } from "./progress.ts";
import { buildCatalog } from "./publish/catalog.ts";
import { publishDatabase } from "./publish/database.ts";
import { writeIssueList } from "./publish/issue-list.ts";
import { openBuildFolder, type BuildFolder } from "./publish/output-folder.ts";
import { startSite, type SiteInput } from "./publish/site.ts";
import { writeTemplates } from "./publish/templates.ts";
import type { Settings } from "./settings.ts";
import { runModels } from "./warehouse/run-models.ts";
import { openWarehouse, type Warehouse } from "./warehouse/warehouse.ts";

export interface BuildOptions extends Settings {
  keepGoing: boolean;
  log: Log;
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
    const peak = await step(options.log, "页面", "站点", () => site.render(input));
    folder.publish();
    return Math.max(peak, process.resourceUsage().maxRSS);
  } finally {
    site.stop();
    folder.discard();
  }
}

/** Everything but the pages: reads, judges, models, and writes what the site is made from. */
export async function publishData(
  options: BuildOptions,
  folder: Pick<BuildFolder, "site" | "work">,
): Promise<SiteInput> {
  const extracts = join(folder.work, "extracts");
  const warehouse = await openWarehouse(join(folder.work, "spill"));
  try {
    await checkData({ ...options, warehouse, extracts });
    await printReport(warehouse, options.log);
    const verdict = await weigh(warehouse);
    options.log(summary(verdict));
    refuse(verdict, options.keepGoing);
    await runModels(warehouse, options.log);
    return { ...(await publishFiles(warehouse, options.log, folder.site)), extracts, out: folder.site };
  } finally {
    warehouse.close();
  }
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
    await checkData({ ...options, warehouse });
    await printReport(warehouse, options.log);
    const verdict = await weigh(warehouse);
    options.log(summary(verdict));
    if (verdict.errors > 0) throw new DataError("有错误。什么也没有写入。");
    await runModels(warehouse, options.log);
    options.log("可以构建。");
  } finally {
    warehouse.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
