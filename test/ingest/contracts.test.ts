import { describe, expect, test } from "vitest";
import { datasetContracts, referenceContracts } from "../../pipelines/contracts/index.ts";
import { normaliseHeader } from "../../pipelines/ingest/match-header.ts";

describe.each([...referenceContracts, ...datasetContracts])("$table", ({ columns }) => {
  test("no two columns share a spelling", () => {
    const spellings = Object.values(columns).flatMap(({ header, aliases = [] }) =>
      [header, ...aliases].map(normaliseHeader),
    );
    expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i)).toEqual([]);
  });

  test("every column is described in a sentence", () => {
    for (const { about } of Object.values(columns)) expect(about).toMatch(/。$/);
  });
});
