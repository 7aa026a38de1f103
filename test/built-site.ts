import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The demonstration site, built once for all tests that look at pages. */
    site: string;
  }
}

export const projectRoot = join(import.meta.dirname, "..");

/** The day on which tests take place: the demonstration data ends in October 2026. */
export const today = "2026-11-22";

export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "ducha-test-"));
  const site = join(folder, "dist");
  const environment = { ...process.env, DUCHA_DATA: join(projectRoot, "data"), DUCHA_OUT: site, DUCHA_NOW: today };
  execFileSync(process.execPath, ["pipelines/build.ts"], {
    cwd: projectRoot,
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  project.provide("site", site);
  return () => rmSync(folder, { recursive: true, force: true });
}
