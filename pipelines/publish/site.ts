import { join } from "node:path";

export interface SiteInput {
  /** The published database. */
  database: string;
  catalog: string;
  extracts: string;
  /** Where the pages go; emptied first. */
  out: string;
}

/** Renders the pages with Astro. The site reads the published files only: their paths come by environment. */
export async function renderSite(input: SiteInput): Promise<void> {
  Object.assign(process.env, siteEnvironment(input), { ASTRO_TELEMETRY_DISABLED: "1" });
  const { build } = await import("astro");
  await build({ root: projectRoot, logLevel: "error" });
}

export function siteEnvironment({ database, catalog, extracts, out }: SiteInput): Record<string, string> {
  return { DUCHA_DATABASE: database, DUCHA_CATALOG: catalog, DUCHA_EXTRACTS: extracts, DUCHA_SITE_OUT: out };
}

export const projectRoot = join(import.meta.dirname, "..", "..");
