import { describe, expect, test } from "vitest";

import { generate, generateAll, type Request } from "../../pipelines/demonstration/generate.ts";

function filesOf(request: Omit<Request, "write">) {
  const files = new Map<string, Buffer>();
  const written = generate({ ...request, write: (path, bytes) => files.set(path, Buffer.from(bytes)) });
  return { files, written };
}

describe("generate", () => {
  test("the same seed gives the same bytes", () => {
    expect(filesOf({ size: "demo", seed: 7 }).files).toEqual(filesOf({ size: "demo", seed: 7 }).files);
  });

  test("another seed gives other figures", () => {
    const path = "exports/provincial_rankings/2026-10.csv";
    expect(filesOf({ size: "demo", seed: 1 }).files.get(path)).not.toEqual(
      filesOf({ size: "demo", seed: 2 }).files.get(path),
    );
  });

  test("a month more leaves the earlier files as they were", () => {
    const shorter = filesOf({ size: "S", through: "2025-12" }).files;
    const longer = filesOf({ size: "S", through: "2026-01" }).files;
    for (const path of ["exports/provincial_rankings/2025.csv", "exports/county_values/2025.csv"]) {
      expect(longer.get(path)).toEqual(shorter.get(path));
    }
    expect(longer.has("exports/provincial_rankings/2026.csv")).toBe(true);
  });

  test("size S has a row for every indicator, month and place", () => {
    const { written, files } = filesOf({ size: "S" });
    expect(written.provincial_rankings).toBe(60 * 24 * 16);
    expect(written.county_values).toBe(60 * 24 * 14);
    const lines = [...files]
      .filter(([path]) => path.startsWith("exports/provincial"))
      .map(([, bytes]) => String(bytes).split("\n").length - 2);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(written.provincial_rankings);
  });

  test("no benchmark cell is quoted", () => {
    const { files } = filesOf({ size: "S", through: "2025-02" });
    for (const [path, bytes] of files)
      if (/provincial|county_values/.test(path)) expect(String(bytes)).not.toContain('"');
  });

  test("the ledger of actions is the same again, and no benchmark has one", async () => {
    const ledger = async (request: Omit<Request, "write">) => {
      const files = new Map<string, Buffer>();
      await generateAll({ ...request, write: (path, bytes) => files.set(path, Buffer.from(bytes)) });
      return [...files].filter(([path]) => path.startsWith("exports/actions/"));
    };
    const once = await ledger({ size: "demo", through: "2025-03" });
    expect(once).toHaveLength(1);
    expect(await ledger({ size: "demo", through: "2025-03" })).toEqual(once);
    expect(await ledger({ size: "S", through: "2024-12" })).toEqual([]);
  });
});
