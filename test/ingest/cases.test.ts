import { describe, expect, it } from "vitest";
import { readCases } from "./case-file.ts";
import { checked } from "./checked.ts";
import { actualFiles, actualRows, expectedFiles, expectedRows, issueDifference, lossyFiles } from "./compare.ts";
import { makeDataDirectory } from "./data-directory.ts";

/** Each folder of test/cases/ingest is a data directory over _base, with what DESIGN.md 3.2 says of it. */
describe("ingest", () => {
  it.each(readCases())("$name", { timeout: 60_000 }, async (one) => {
    const result = await checked(makeDataDirectory(one), one.now);
    expect(issueDifference(one, result.issues)).toEqual({ missing: [], unexpected: [] });
    expect(actualFiles(one, result.files)).toEqual(expectedFiles(one));
    expect(actualRows(one, result.rows)).toEqual(expectedRows(one));
    expect(lossyFiles(result)).toEqual([]);
  });
});
