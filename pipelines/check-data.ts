import { existsSync } from "node:fs";
import type { Code } from "./errors/entries.ts";
import { UsageError } from "./errors/failures.ts";
import { IssueLog } from "./errors/issue-log.ts";
import { parseDay } from "./ingest/cells/calendar.ts";
import { ingest } from "./ingest/ingest.ts";
import type { ReferenceLoad } from "./ingest/load-references.ts";
import { readPolicies, type Draft, type Policy } from "./policy/read-policies.ts";
import { readSite, type Site } from "./policy/read-site.ts";
import { storeCalendar } from "./policy/store-calendar.ts";
import { storePolicies } from "./policy/store-policies.ts";
import { findDraft } from "./rehearsal/draft-file.ts";
import { createRehearsalTables } from "./rehearsal/rehearsal-tables.ts";
import { judgeRanks } from "./warehouse/judge-ranks.ts";
import type { Warehouse } from "./warehouse/warehouse.ts";

export interface CheckOptions {
  dataDirectory: string;
  /** YYYY-MM-DD: nothing in the data may be later. */
  today: string;
  warehouse: Warehouse;
  log: (line: string) => void;
  /** Folder for the extracts of the sources; none are written without. */
  extracts?: string;
  keepGoing?: boolean;
  /** The draft policy to rehearse; without, policy/draft.yaml where there is one. */
  draftFile?: string;
}

export interface Configuration {
  site: Site;
  /** Oldest first. */
  policies: Policy[];
  draft: Draft | null;
}

/**
 * Reads, checks and judges one data directory. Afterwards the raw tables, `loaded_file`, `issue_log`, the
 * policies and `site_setting` are filled. Returns the rules. Throws UsageError where site.yaml,
 * a policy or the draft is at fault.
 */
export async function checkData(options: CheckOptions): Promise<Configuration> {
  const { warehouse, today } = options;
  const configuration = readConfiguration(options);
  const { site, policies } = configuration;
  const issues = await IssueLog.open(warehouse);
  const reference = await ingest({ ...options, issues, today: parseDay(today) });
  const homeCode = findHome(site, reference, issues);
  await storePolicies(warehouse, policies);
  await storeCalendar(warehouse);
  await createRehearsalTables(warehouse);
  await storeSettings(options, site, homeCode);
  for (const { code, details, ...issue } of await judgeRanks(warehouse)) {
    const { dataset, source_file: file, source_line: line, column_name: column, raw_value: raw } = issue;
    issues.add(
      { code: code as Code, details },
      { dataset, file, line, column, raw, month: issue.month.getTime() / 86_400_000 },
    );
  }
  issues.close();
  return configuration;
}

/** The faults of site.yaml, of the policies and of the draft are told together. */
function readConfiguration({ dataDirectory, draftFile }: CheckOptions): Configuration {
  if (!existsSync(dataDirectory)) throw new UsageError(`数据目录 ${dataDirectory} 不存在，请检查 DUCHA_DATA`);
  const faults: string[] = [];
  const attempt = <T>(read: (directory: string) => T): T | undefined => {
    try {
      return read(dataDirectory);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(error.message);
      return undefined;
    }
  };
  const [site, policies] = [attempt(readSite), attempt(readPolicies)];
  const draft = attempt((directory) => findDraft(directory, draftFile));
  if (!site || !policies || draft === undefined) throw new UsageError(faults.join("\n"));
  return { site, policies, draft };
}

/** site.yaml names the home city; cities.csv may mark it, and then must agree. */
function findHome(site: Site, { registers, references }: ReferenceLoad, issues: IssueLog): string {
  const cities = references.get("cities") ?? [];
  if (cities.length === 0) return "";
  const code = registers.city.resolve(site.home_city);
  if (code === null)
    throw new UsageError(
      `site.yaml  home_city「${site.home_city}」不在 reference/cities.csv 中${registers.city.nearest(site.home_city)}`,
    );
  for (const { line, values } of cities) {
    if (values["is_home"] !== true || values["city_code"] === code) continue;
    issues.add(
      { code: "home_conflict" },
      { dataset: "cities", file: "reference/cities.csv", line, column: "本市", raw: "是" },
    );
  }
  return code;
}

async function storeSettings(
  { warehouse, today, keepGoing }: CheckOptions,
  site: Site,
  homeCode: string,
): Promise<void> {
  await warehouse.run("create table site_setting (key varchar, value varchar)");
  const settings = {
    title: site.title,
    province: site.province,
    home_city: site.home_city,
    home_city_code: homeCode,
    issuer: site.issuer,
    sample: String(site.sample),
    sample_note: site.sample_note,
    ...Object.fromEntries(
      Object.entries(site.document_prefix).map(([kind, prefix]) => [`document_prefix_${kind}`, prefix]),
    ),
    built_on: today,
    build_month: today.slice(0, 7),
    keep_going: String(keepGoing ?? false),
  };
  for (const [key, value] of Object.entries(settings))
    await warehouse.run("insert into site_setting values (?, ?)", [key, value]);
  await warehouse.run("update raw_cities set is_home = (city_code = ?)", [homeCode]);
}
