import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { once } from "../../src/queries/database.ts";

it("what was loaded serves until the database is written anew", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "ducha-once-")), "ducha.duckdb");
  writeFileSync(path, "");
  vi.stubEnv("DUCHA_DATABASE", path);
  let loads = 0;
  const load = once(async () => ++loads);
  expect([await load(), await load()]).toEqual([1, 1]);
  utimesSync(path, new Date(1), new Date(1));
  expect(await load()).toBe(2);
  vi.stubEnv("DUCHA_DATABASE", `${path}.other`);
  expect(await load()).toBe(3);
  vi.unstubAllEnvs();
});
